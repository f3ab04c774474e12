import type { BodyNode, FootnoteNode, InlineNode, ListItem, Mark, TableCell, TextAlign } from '#domain/article/body';
import type { ItemAttrs } from '#domain/article/list-numbers';

const text = (words: string, ...marks: Mark[]) => ({
  type: 'text' as const,
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const line = (...content: InlineNode[]) => ({ type: 'paragraph' as const, content });
const paragraph = (words: string, ...marks: Mark[]) => line(text(words, ...marks));
const aligned = (words: string, textAlign: TextAlign) => ({ ...paragraph(words), attrs: { textAlign } });
const footnote = (...content: FootnoteNode['content'] & object): FootnoteNode => ({ type: 'footnote', content });
const cell = (type: TableCell['type'], words: string, colspan = 1): TableCell => ({
  type,
  attrs: { colspan, rowspan: 1 },
  content: [paragraph(words)],
});
const figure = (mediaId: number | null, alt: string, width?: 'wide') => ({
  type: 'figure' as const,
  attrs: { mediaId, alt, ...(width ? { width } : {}) },
  content: [text('Chú thích của ảnh')],
});
const item = (words: string, attrs?: ItemAttrs): ListItem => ({
  type: 'listItem',
  ...(attrs ? { attrs } : {}),
  content: [paragraph(words)],
});

/** Every form of content that a body may have, with files of those ids. */
export function everyForm(picture: number, video: number, audio: number, document: number): BodyNode[] {
  const withPicture: ListItem = { type: 'listItem', content: [paragraph('Một'), figure(picture, 'Ảnh trong mục')] };
  return [
    { type: 'heading', attrs: { level: 2 }, content: [text('Tiêu đề cấp hai')] },
    { type: 'heading', attrs: { level: 4, textAlign: 'center' }, content: [text('Tiêu đề cấp bốn')] },
    paragraph('Đậm và nghiêng', { type: 'bold' }, { type: 'italic' }),
    paragraph('Liên kết', { type: 'link', attrs: { href: '/gioi-thieu' } }),
    paragraph('Gửi thư', { type: 'link', attrs: { href: 'mailto:a@x.invalid' } }),
    paragraph('coquan.example/van-ban', { type: 'link', attrs: { href: 'https://coquan.example/van-ban/' } }),
    line(
      text('120 m'),
      text('2', { type: 'superscript' }),
      text(', CO'),
      text('2', { type: 'subscript' }),
      text(', '),
      text('50.000', { type: 'strike' }),
      text(' '),
      text('70.000 đồng', { type: 'underline' }),
      { type: 'hardBreak' },
      text('Theo Luật'),
      footnote(text('Điều 3 '), text('Luật mẫu', { type: 'link', attrs: { href: '/gioi-thieu' } }), text(' <2024>')),
      text(' hiện hành.'),
    ),
    aligned('Nơi gửi, ngày 1 tháng 12', 'right'),
    aligned('Dòng giãn đều hai bên', 'justify'),
    { type: 'bulletList', content: [withPicture] },
    { type: 'orderedList', content: [withPicture, item('Hai')] },
    {
      type: 'orderedList',
      attrs: { kind: 'vietnamese', delimiter: ')', start: 4 },
      content: [item('Điểm d'), item('Điểm đ'), item('Điểm h', { value: 8 })],
    },
    { type: 'orderedList', attrs: { kind: 'upper-roman', start: 4 }, content: [item('Mục bốn')] },
    { type: 'orderedList', attrs: { start: 3, reversed: true }, content: [item('Ba'), item('Hai')] },
    { type: 'orderedList', content: [item('Một'), item('Điều chen', { marker: 'Điều 1a.' }), item('Hai')] },
    {
      type: 'note',
      content: [
        line(text('Mang theo căn cước'), footnote(text('Bản gốc'))),
        { type: 'bulletList', content: [item('Trước 16 giờ')] },
      ],
    },
    { type: 'horizontalRule' },
    { type: 'blockquote', content: [paragraph('Trích'), figure(null, '')] },
    {
      type: 'table',
      attrs: { caption: 'Thu & chi (10⁹ đồng)' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Cột', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'a'), cell('tableCell', 'b')] },
      ],
    },
    figure(picture, 'Ảnh dọc'),
    figure(picture, 'Ảnh rộng hơn chữ', 'wide'),
    { type: 'gallery', content: [figure(picture, 'Ảnh một'), figure(picture, '')] },
    { type: 'video', attrs: { mediaId: video }, content: [text('Chú thích của phim')] },
    { type: 'audio', attrs: { mediaId: audio, title: 'Bản tin <truyền thanh>' } },
    { type: 'attachment', attrs: { mediaId: document, title: 'Văn bản & phụ lục' } },
    {
      type: 'videoCard',
      attrs: { address: 'https://www.youtube.com/watch?v=a-b_c1d2E3F&t=90s', title: 'Lễ hội <Đền>' },
    },
  ];
}
