/** Clipboard HTML of Word for Windows, shortened. */
export const WORD_HTML = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman";} @list l0:level1 {mso-level-text:"%1\\."} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=VI link="#0563C1" style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><b>Phòng, chống thiên tai<o:p></o:p></b></p>
<h1 style='mso-list:l2 level1 lfo3'><a name="_Toc1"></a><![if !supportLists]><span style='mso-list:Ignore'>I.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><b style='mso-bidi-font-weight:normal'>Tình hình<o:p></o:p></b></h1>
<h2>Mưa lũ<o:p></o:p></h2>
<p class=MsoNormal style='text-indent:36.0pt'>&nbsp;&nbsp;&nbsp;&nbsp; Từ ngày 20/02, <b style='mso-bidi-font-weight:normal'>mưa lớn</b> kéo dài
ở <i>nhiều&nbsp; xã</i>; xem <a href="https://example.vn/tin?a=1&amp;b=2"
onclick="track()">bản tin</a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Di dời dân<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Vùng
trũng<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt;mso-list:l0 level3 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Người già<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt;mso-list:l0 level3 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>b)<span>&nbsp;</span></span><![endif]>Trẻ em<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt'>Có người đi cùng.<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span></span><![endif]>Ven sông<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Trực ban 24/24<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=200 colspan=2 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Xã<o:p></o:p></b></p></td>
 </tr></thead>
 <tr style='mso-yfti-irow:1'><td rowspan=2><p class=MsoNormal>An Phú<o:p></o:p></p></td>
  <td><p class=MsoNormal>12 km<sup>2</sup><o:p></o:p></p></td></tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="file:///C:/Temp/image001.png"/></v:shape><![endif]--><![if
!vml]><img width=300 height=200 src="file:///C:/Temp/image001.png" v:shapes="_x0000_i1025"><![endif]><o:p></o:p></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Theo Ban Chỉ huy.<o:p></o:p></p></div></div>
</body></html>`;

export const WORD_CLEANED = [
  '<h2 style="text-align:center">Phòng, chống thiên tai</h2>',
  '<h2>I. Tình hình</h2>',
  '<h3>Mưa lũ</h3>',
  '<p>Từ ngày 20/02, <strong>mưa lớn</strong> kéo dài ở <em>nhiều xã</em>; xem ' +
    '<a href="https://example.vn/tin?a=1&amp;b=2">bản tin</a><span data-footnote>Theo Ban Chỉ huy.</span>.</p>',
  '<ol><li><p>Di dời dân</p>',
  '<ul><li><p>Vùng trũng</p><ol type="a" data-delimiter=")"><li><p>Người già</p></li><li><p>Trẻ em</p><p>Có người đi cùng.</p></li></ol></li>',
  '<li><p>Ven sông</p></li></ul></li>',
  '<li><p>Trực ban 24/24</p></li></ol>',
  '<table><tbody><tr><th colspan="2"><p><strong>Xã</strong></p></th></tr>',
  '<tr><td rowspan="2"><p>An Phú</p></td><td><p>12 km<sup>2</sup></p></td></tr><tr><td></td></tr></tbody></table>',
].join('');
