import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { fontsOfHtml, fontsOfLine } from '#domain/intake/legacy-fonts';
import { readWordArticle } from '#domain/intake/word-document';
import { readDocument, readPicture } from '#server/decoding/document/document';
import {
  cell,
  counting,
  level,
  line,
  list,
  numbered,
  picture,
  style,
  styled,
  table,
  wordFile,
  words,
} from '#tests/support/word-file';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-document-'));
const file = path.join(folder, 'a.docx');

afterAll(() => rmSync(folder, { recursive: true }));

function readBytes(bytes: Uint8Array) {
  writeFileSync(file, bytes);
  return readDocument(file);
}

async function read(parts: Parameters<typeof wordFile>[0]) {
  const result = await readBytes(wordFile(parts));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** The cleaned HTML; pictures have the ids 100, 101 … */
async function cleaned(parts: Parameters<typeof wordFile>[0]): Promise<string> {
  const { html, pictures } = await read(parts);
  const ids = pictures.map((_, place) => 100 + place);
  return readWordArticle({ html, pictures: ids }, { title: false, sapo: false }).html;
}

const lossesOf = async (parts: Parameters<typeof wordFile>[0]) =>
  Object.fromEntries((await read(parts)).losses.map(({ kind, count, near }) => [kind, [count, near]]));

/** The markers of the paragraphs, as Word's own HTML has them. */
async function markersOf(numbering: string, places: [number: number, level: number][], styles = '') {
  const body = places.map(([number, at]) => line('chữ', numbered(number, at))).join('');
  const { html } = await read({ body, numbering, styles });
  return html.split('</p>').flatMap((paragraph) => {
    if (!paragraph) return [];
    return [/mso-list:Ignore">([^<]*)</.exec(paragraph)?.[1] ?? ''];
  });
}

const LAW = [level('decimal', 'Điều %1.'), level('decimal', '%2.'), level('lowerLetter', '%3)')];

test.each<[what: string, format: string, text: string, start: number, shown: string[]]>([
  ['figures', 'decimal', '%1.', 1, ['1.', '2.', '3.']],
  ['figures from five', 'decimal', '%1)', 5, ['5)', '6)', '7)']],
  ['letters', 'lowerLetter', '%1)', 1, ['a)', 'b)', 'c)']],
  ['letters beyond z, doubled', 'upperLetter', '%1.', 26, ['Z.', 'AA.', 'BB.']],
  ['small Roman numerals', 'lowerRoman', '(%1)', 3, ['(iii)', '(iv)', '(v)']],
  ['Roman numerals', 'upperRoman', '%1.', 8, ['VIII.', 'IX.', 'X.']],
  ['a leading nought', 'decimalZero', '%1', 9, ['09', '10', '11']],
  ['ordinals', 'ordinal', '%1', 11, ['11th', '12th', '13th']],
  ['words', 'vietnameseCounting', 'Phần %1:', 14, ['Phần mười bốn:', 'Phần mười lăm:', 'Phần mười sáu:']],
  ['words around the number', 'decimal', 'Điều %1.', 1, ['Điều 1.', 'Điều 2.', 'Điều 3.']],
  ['no number', 'none', '', 1, ['', '', '']],
  ['bullets', 'bullet', '\uf0b7', 1, ['•', '•', '•']],
])('numbers are shown as Word shows them: %s', async (_, format, text, start, shown) => {
  const numbering = counting(0, [level(format, text, start)]) + list(1, 0);
  const places = shown.map((): [number, number] => [1, 0]);
  expect(await markersOf(numbering, places)).toEqual(shown);
});

test('deeper levels begin anew after each item above, and name the levels above', async () => {
  const levels = [level('decimal', '%1.'), level('decimal', '%1.%2.'), level('lowerLetter', '%1.%2.%3)')];
  const places: [number, number][] = [
    ...([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 1],
    ] as [number, number][]),
    ...([
      [1, 2],
      [1, 0],
      [1, 1],
    ] as [number, number][]),
  ];
  const shown = ['1.', '1.1.', '1.1.a)', '1.1.b)', '1.2.', '1.2.a)', '2.', '2.1.'];
  expect(await markersOf(counting(0, levels) + list(1, 0), places)).toEqual(shown);
});

test('a level can go on through the parts above it, or begin anew only after some of them', async () => {
  const goesOn = [level('upperRoman', '%1.'), level('decimal', '%2.', 1, '<w:lvlRestart w:val="0"/>')];
  const places: [number, number][] = [
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 0],
    [1, 1],
  ];
  expect(await markersOf(counting(0, goesOn) + list(1, 0), places)).toEqual(['I.', '1.', '2.', 'II.', '3.']);
  const afterFirst = [LAW[0] ?? '', LAW[1] ?? '', level('lowerLetter', '%3)', 1, '<w:lvlRestart w:val="1"/>')];
  const deep: [number, number][] = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 2],
  ];
  const shown = ['Điều 1.', '1.', 'a)', '2.', 'b)', 'Điều 2.', 'a)'];
  expect(await markersOf(counting(0, afterFirst) + list(1, 0), deep)).toEqual(shown);
});

test('two numberings of one list count together, unless one says where it begins', async () => {
  const one = counting(0, [level('decimal', '%1.')]);
  const together = one + list(1, 0) + list(2, 0);
  expect(
    await markersOf(together, [
      [1, 0],
      [1, 0],
      [2, 0],
    ]),
  ).toEqual(['1.', '2.', '3.']);
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const anew = one + list(1, 0) + list(2, 0, override);
  expect(
    await markersOf(anew, [
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
    ]),
  ).toEqual(['1.', '2.', '1.', '2.']);
});

test('a numbering may have a level of its own, and one may be that of a style of lists', async () => {
  const own = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">${level('upperLetter', '%1/')}</w:lvl></w:lvlOverride>`;
  expect(
    await markersOf(counting(0, LAW) + list(1, 0, own), [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(['A/', 'B/']);
  const linked =
    counting(0, [level('upperRoman', '%1.')], '<w:styleLink w:val="Muc"/>') +
    counting(1, [], '<w:numStyleLink w:val="Muc"/>') +
    list(1, 1);
  expect(
    await markersOf(linked, [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(['I.', 'II.']);
});

test('legal numbering writes the levels above in figures', async () => {
  const levels = [level('upperRoman', 'Chương %1'), level('decimal', '%1.%2', 1, '<w:isLgl/>')];
  expect(
    await markersOf(counting(0, levels) + list(1, 0), [
      [1, 0],
      [1, 1],
    ]),
  ).toEqual(['Chương I', '1.1']);
});

test('numbers that a style gives to headings stand in their words', async () => {
  const styles =
    style('H1', 'heading 1', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) +
    style('Own', 'Mục riêng', '<w:basedOn w:val="H2"/>') +
    style('H2', 'heading 2', `<w:pPr>${numbered(1, 1)}</w:pPr>`);
  const numbering =
    counting(0, [
      level('upperRoman', '%1.', 1, '<w:pStyle w:val="H1"/>'),
      level('decimal', '%2.', 1, '<w:pStyle w:val="H2"/>'),
    ]) + list(1, 0);
  const body = line('Mở đầu', styled('H1')) + line('Mục đích', styled('H2')) + line('Yêu cầu', styled('Own'));
  expect(await cleaned({ body, styles, numbering })).toBe('<h2>I. Mở đầu</h2><h3>1. Mục đích</h3><h3>2. Yêu cầu</h3>');
});

test('lists come as lists with their numbers, and what follows a paragraph counts on', async () => {
  const numbering = counting(0, [level('decimal', '%1.'), level('lowerLetter', '%2)')]) + list(1, 0);
  const body =
    line('Một', numbered(1)) +
    line('Điểm đầu', numbered(1, 1)) +
    line('Điểm sau', numbered(1, 1)) +
    line('Đoạn xen giữa') +
    line('Hai', numbered(1));
  expect(await cleaned({ body, numbering })).toBe(
    '<ol><li><p>Một</p><ol type="a" data-delimiter=")"><li><p>Điểm đầu</p></li><li><p>Điểm sau</p></li></ol></li></ol>' +
      '<p>Đoạn xen giữa</p><ol start="2"><li><p>Hai</p></li></ol>',
  );
});

test('a numbering of 0 and a deleted paragraph have no number', async () => {
  const numbering = counting(0, [level('decimal', '%1.')]) + list(1, 0);
  const deleted =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
    '<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>';
  const body = line('Một', numbered(1)) + deleted + line('Hai', numbered(1)) + line('Không', numbered(0));
  expect(await cleaned({ body, numbering })).toBe('<ol><li><p>Một</p></li><li><p>Hai</p></li></ol><p>Không</p>');
});

test('tables keep merged cells, and the rows that Word repeats or sets apart as a head', async () => {
  const merged = table([
    [cell('Cả hai', '<w:gridSpan w:val="2"/>')],
    [cell('Trên', '<w:vMerge w:val="restart"/>'), cell('Phải')],
    [cell('', '<w:vMerge/>'), cell('Dưới')],
  ]);
  expect(await cleaned({ body: merged })).toBe(
    '<table><tbody><tr><td colspan="2"><p>Cả hai</p></td></tr><tr><td rowspan="2"><p>Trên</p></td><td><p>Phải</p></td></tr>' +
      '<tr><td><p>Dưới</p></td></tr></tbody></table>',
  );
  const head =
    '<table><tbody><tr><th><p>Xã</p></th><th><p>Số</p></th></tr><tr><td><p>A</p></td><td><p>1</p></td></tr></tbody></table>';
  const rows = [
    [cell('Xã'), cell('Số')],
    [cell('A'), cell('1')],
  ];
  expect(await cleaned({ body: table(rows).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>') })).toBe(head);
  const styles = style('Bang', 'Bảng', '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', 'table');
  const look = (bits: string) => `<w:tblStyle w:val="Bang"/><w:tblLook w:val="${bits}"/>`;
  expect(await cleaned({ body: table(rows, look('04A0')), styles })).toBe(head);
  expect(await cleaned({ body: table(rows, look('0480')), styles })).not.toContain('<th>');
});

test('looks come from styles and from the run, which may take them back', async () => {
  const styles =
    style('Dam', 'Đậm', '<w:rPr><w:b/></w:rPr>', 'character') + style('Nghieng', 'Nghiêng', '<w:rPr><w:i/></w:rPr>');
  const body = `<w:p><w:pPr>${styled('Nghieng')}</w:pPr>${words('một ', '<w:rStyle w:val="Dam"/>')}${words('hai ', '<w:i w:val="0"/>')}${words('m')}${words('2', '<w:vertAlign w:val="superscript"/>')}${words(' ba', '<w:u w:val="single"/><w:strike/>')}</w:p>`;
  expect(await cleaned({ body, styles })).toBe(
    '<p><strong><em>một</em></strong><em> </em>hai <em>m</em><em><sup>2</sup></em><em><u><s> ba</s></u></em></p>'.replace(
      '<strong><em>một</em></strong><em> </em>',
      '<strong><em>một </em></strong>',
    ),
  );
});

test('pictures stand where they stood, with the caption below them, and can be asked for by name', async () => {
  const media = { 'so 1.png': strToU8('điểm ảnh') };
  const styles = style('C', 'caption');
  const body =
    `<w:p>${words('Trước')}${picture('so 1.png')}${words('sau')}</w:p>` +
    `<w:p>${picture('so 1.png')}</w:p>${line('Lễ ký kết', styled('C'))}`;
  expect(await cleaned({ body, media, styles })).toBe(
    '<p>Trước</p><figure data-media-id="100"></figure><p>sau</p><figure data-media-id="100">Lễ ký kết</figure>',
  );
  const { pictures } = await read({ body, media });
  expect(pictures).toEqual(['word/media/so 1.png']);
  expect(Buffer.from((await readPicture(file, pictures[0] ?? '')) ?? []).toString()).toBe('điểm ảnh');
});

test.each<[target: string]>([
  ['./media/a.png'],
  ['../word/media/a.png'],
  ['/word/media/a.png'],
  ['media/../media/a.png'],
])('a picture is found by any way to write where it lies: %s', async (target) => {
  const whole = unzipSync(wordFile({ body: `<w:p>${picture('a.png')}</w:p>`, media: { 'a.png': strToU8('x') } }));
  const relations = strFromU8(whole['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const changed = strToU8(relations.replace('"media/a.png"', `"${target}"`));
  const result = await readBytes(zipSync({ ...whole, 'word/_rels/document.xml.rels': changed }));
  expect(result.ok && result.value).toMatchObject({ pictures: ['word/media/a.png'], losses: [] });
});

test.each<[target: string]>([['styles.xml'], ['media/'], ['../../a.png'], ['']])(
  'a picture that refers to what is none is lost, and the text is read: %s',
  async (target) => {
    const whole = unzipSync(
      wordFile({ body: `<w:p>${words('Chữ')}${picture('a.png')}</w:p>`, media: { 'a.png': strToU8('x') } }),
    );
    const relations = strFromU8(whole['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const changed = strToU8(relations.replace('"media/a.png"', `"${target}"`));
    const parts = { ...whole, 'word/styles.xml': strToU8('<x/>'), 'word/media/': new Uint8Array() };
    const result = await readBytes(zipSync({ ...parts, 'word/_rels/document.xml.rels': changed }));
    expect(result.ok && result.value).toMatchObject({
      pictures: [],
      losses: [{ kind: 'pictures', count: 1, near: 'Chữ' }],
    });
  },
);

test.each<[given: string, alt: string]>([
  ['Người dân nhận &quot;sổ hồng&quot;', ' data-alt="Người dân nhận &quot;sổ hồng&quot;"'],
  [' Hai\ndòng ', ' data-alt="Hai dòng"'],
  ['', ''],
  ['  ', ''],
  ['IMG_0123.JPG', ''],
  ['A person on a bridge&#10;&#10;Description automatically generated', ''],
])('the description of a picture comes along, if a person wrote it: %j', async (given, alt) => {
  const media = { 'a.png': strToU8('x') };
  expect(await cleaned({ body: `<w:p>${picture('a.png', given)}</w:p>`, media })).toBe(
    `<figure data-media-id="100"${alt}></figure>`,
  );
});

test('pictures in notes and in what is hidden are told as lost', async () => {
  const media = { 'a.png': strToU8('x') };
  const vml =
    '<w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:shape><v:imagedata r:id="rImage_a.png"/></v:shape></w:pict></w:r>';
  const hidden = picture('a.png').replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
  expect((await read({ body: `<w:p>${words('Chữ')}${hidden}${vml}</w:p>`, media })).losses).toEqual([
    { kind: 'pictures', count: 2, near: 'Chữ' },
  ]);
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rImage_a.png" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>`;
  const { html, losses } = await read({
    body: `<w:p>${words('Chữ')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes: `<w:footnote w:id="2"><w:p>${words('Xem')}${picture('a.png')}</w:p></w:footnote>`,
    more: { 'word/media/a.png': strToU8('x'), 'word/_rels/footnotes.xml.rels': strToU8(relations) },
  });
  expect(html).not.toContain('<img');
  expect(losses).toEqual([{ kind: 'pictures', count: 1, near: '' }]);
});

test('a header or comments that cannot be read are told, and the text is read', async () => {
  const more = { 'word/header.xml': strToU8('<w:hdr'), 'word/comments.xml': strToU8('') };
  const { html, losses } = await read({ body: line('Chữ'), header: '', comments: '', more });
  expect(html).toBe('<p>Chữ</p>');
  expect(losses.map(({ kind }) => kind)).toEqual(['margins', 'comments']);
});

test('footnotes stand at their place, links keep their address, and a field its result', async () => {
  const footnotes = `<w:footnote w:id="3">${line('Theo báo cáo', '', '<w:i/>')}${line('năm 2025.')}</w:footnote>`;
  const body =
    `<w:p>${words('Câu')}<w:r><w:footnoteReference w:id="3"/></w:r>${words(' tiếp, ')}` +
    `<w:hyperlink r:id="rLink0">${words('xem')}</w:hyperlink><w:hyperlink r:id="mất">${words(' đây')}</w:hyperlink></w:p>` +
    `<w:p>${words('Hình ')}<w:fldSimple w:instr=" SEQ Hình ">${words('4')}</w:fldSimple></w:p>`;
  expect(await cleaned({ body, footnotes, links: ['https://vidu.invalid/a?b=1&amp;c'] })).toBe(
    '<p>Câu<span data-footnote><em>Theo báo cáo</em> năm 2025.</span> tiếp, <a href="https://vidu.invalid/a?b=1&amp;c">xem</a> đây</p><p>Hình 4</p>',
  );
});

test('alignment comes from the paragraph or its style', async () => {
  const styles = style('Giua', 'Giữa', '<w:pPr><w:jc w:val="center"/></w:pPr>');
  const body = line('một', styled('Giua')) + line('hai', `${styled('Giua')}<w:jc w:val="both"/>`) + line('ba');
  expect(await cleaned({ body, styles })).toBe(
    '<p style="text-align:center">một</p><p style="text-align:justify">hai</p><p>ba</p>',
  );
});

test('fonts of old encodings reach those who look for them, also from the style of all text', async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const body = `<w:p>${words('nhµ n­íc')}${words(' mới', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')}</w:p>`;
  const fonts = fontsOfHtml((await read({ body, styles })).html);
  const known = fontsOfLine('nhµ n­íc mới', fonts)?.map((font) => font?.encoding);
  expect(known?.[0]).toBe('tcvn3');
  expect(known?.at(-1)).toBe('unicode');
  expect((await read({ body: line('mới', '', '<w:rFonts w:hAnsi="Arial"/>') })).html).not.toContain('font-family');
});

test('the words of a text box stand once, behind their paragraph and in order', async () => {
  const box = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${line(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${line(text)}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = `<w:p>${words('Đoạn')}${box('Khung một')}${box('Khung hai')}</w:p>${line('Đoạn sau')}`;
  expect(await cleaned({ body })).toBe('<p>Đoạn</p><p>Khung một</p><p>Khung hai</p><p>Đoạn sau</p>');
  expect(await lossesOf({ body })).toEqual({ textBoxes: [2, 'Khung một'] });
});

test('what does not come along is counted, with the words beside the first', async () => {
  const equation = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  const chart =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const object = '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
  const styles = style('T1', 'toc 1');
  const body = [
    line('Mở đầu ... 1', styled('T1')),
    `<w:p>${words('Diện tích')}${equation}${words(' và ')}${equation}</w:p>`,
    `<w:p>${words('Biểu đồ')}${chart}</w:p>`,
    `<w:p>${words('Bảng tính')}${object}</w:p>`,
    `<w:p>${words('Thấy')}${words('không thấy', '<w:vanish/>')}</w:p>`,
    `<w:p><w:ins w:id="1">${words('thêm')}</w:ins><w:del w:id="2"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>`,
    `<w:p>${words('Ảnh mất')}${picture('khong-co.png')}</w:p>`,
    '<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>',
  ].join('');
  const header = line('SỞ NỘI VỤ');
  const comments = `<w:comment w:id="1">${line('Xem lại')}</w:comment><w:comment w:id="2">${line('Ừ')}</w:comment>`;
  expect(await lossesOf({ body, styles, header, comments })).toEqual({
    contents: [1, ''],
    equations: [2, 'Diện tích và'],
    charts: [1, 'Biểu đồ'],
    objects: [1, 'Bảng tính'],
    hidden: [1, 'không thấy'],
    changes: [2, 'thêm'],
    pictures: [1, 'Ảnh mất'],
    drawings: [1, ''],
    margins: [1, 'SỞ NỘI VỤ'],
    comments: [2, 'Xem lại Ừ'],
  });
  expect(await cleaned({ body, styles })).toBe(
    '<p>Diện tích và</p><p>Biểu đồ</p><p>Bảng tính</p><p>Thấy</p><p>thêm</p><p>Ảnh mất</p>',
  );
});

test('a document without such things has lost nothing, and a page number below is none', async () => {
  expect((await read({ body: line('Chữ'), header: line('12') })).losses).toEqual([]);
});

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each<[reason: string, bytes: Uint8Array]>([
  ['doc', Buffer.concat([OLE, utf16('WordDocument')])],
  ['locked', Buffer.concat([OLE, utf16('EncryptedPackage')])],
  ['not_word', OLE],
  ['rtf', Buffer.from('{\\rtf1 chữ}')],
  ['odt', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
  ['not_word', Buffer.from('%PDF-1.7')],
  ['not_word', zipSync({ 'a.txt': strToU8('a') })],
  ['not_word', wordFile({ body: '', mainType: 'application/vnd.ms-excel.sheet.main+xml' })],
  ['macros', wordFile({ body: '', mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ['macros', wordFile({ body: line('a'), more: { 'word/vbaProject.bin': strToU8('x') } })],
  ['damaged', wordFile({ body: '<w:p>' })],
  ['damaged', wordFile({ body: line('a') }).subarray(0, 600)],
])('what is no Word file is told by its content: %s', async (reason, bytes) => {
  expect(await readBytes(bytes)).toEqual({ ok: false, reason });
});

test('entities are not read, neither from outside nor as bombs', async () => {
  const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
  const bytes = wordFile({ body: '', more: { 'word/document.xml': strToU8(text) } });
  expect(await readBytes(bytes)).toEqual({ ok: false, reason: 'damaged' });
});

test('a template, and a file by another editor of the format, are read like a document', async () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
  expect(await cleaned({ body: line('Mẫu'), mainType: type })).toBe('<p>Mẫu</p>');
  const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b/></x:rPr><x:t>Chặt</x:t></x:r></x:p></x:body></x:document>`;
  expect(await cleaned({ body: '', more: { 'word/document.xml': strToU8(strict) } })).toBe(
    '<p><strong>Chặt</strong></p>',
  );
});
