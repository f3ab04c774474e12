import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Body } from '#components/article/body';
import type { BodyNode, FigureNode, InlineNode, TableCell, TextNode } from '#domain/article/body';
import { markupOf } from '#tests/support/markup';

const text = (words: string): InlineNode => ({ type: 'text', text: words });
const paragraph = (words: string): BodyNode => ({ type: 'paragraph', content: [text(words)] });
const cell = (type: TableCell['type'], words: string): TableCell => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(words)],
});
const photo = {
  ...{
    sha256: 'ab',
    contentType: 'image/*',
    name: '',
    width: 2000,
    height: 1000,
    widths: [800, 1280, 2000],
    recipe: 0,
  },
  ...{ id: 1, kind: 'image', bytes: 1, credit: null, focalX: 0.5, focalY: 0.5, isAnimated: false },
} as const;
const files = new Map([[1, photo]]) as never;
const page = (...content: BodyNode[]) => markupOf(createElement(Body, { body: { type: 'doc', content }, files }));

test('a table has its caption, which names it, a head, and header cells that say what they head', () => {
  const html = page({
    type: 'table',
    attrs: { caption: 'Thu & chi' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Năm'), cell('tableHeader', 'Thu')] },
      { type: 'tableRow', content: [cell('tableHeader', '2026'), cell('tableCell', '7')] },
    ],
  });
  expect(html).toContain('aria-label="Thu &amp; chi"');
  expect(html).toContain(
    '<table data-as-is=""><caption>Thu &amp; chi</caption><thead><tr><th scope="col"><p>Năm</p></th>',
  );
  expect(html).toContain('<tbody><tr><th scope="row" class="max-sm:whitespace-nowrap"><p>2026</p></th>');
  expect(html).toContain('<td class="max-sm:whitespace-nowrap"><p>7</p></td></tr></tbody>');
});

test('a note is one to all who read, and says so', () =>
  expect(page({ type: 'note', content: [paragraph('Mang theo căn cước.')] })).toMatch(
    /<aside role="note" data-note=""><p data-note-label="" class="[^"]*">Lưu ý<\/p><p>Mang theo căn cước\.<\/p><\/aside>/,
  ));

test('lines and alignment', () =>
  expect(page({ type: 'horizontalRule' }, { type: 'paragraph', attrs: { textAlign: 'right' } })).toContain(
    '<hr/><p style="text-align:right"></p>',
  ));

test('a footnote leads to its words and these lead back, in the order of the text', () => {
  const note = (words: string): InlineNode => ({ type: 'footnote', content: [text(words) as TextNode] });
  const html = page(
    { type: 'paragraph', content: [text('Nước'), note('Theo huyện'), text(' và đất'), note('Theo tỉnh')] },
    { type: 'note', content: [{ type: 'paragraph', content: [note('Theo xã')] }] },
  );
  for (const [place, words] of ['Theo huyện', 'Theo tỉnh', 'Theo xã'].entries()) {
    const number = place + 1;
    const link = `<a href="#chu-thich-${number}" role="doc-noteref" aria-label="Chú thích ${number}">[${number}]</a>`;
    const back = `<a href="#cho-chu-thich-${number}" role="doc-backlink" aria-label="Về chỗ có chú thích ${number}">`;
    expect(html).toContain(`<sup id="cho-chu-thich-${number}">${link}</sup>`);
    expect(html).toContain(`<li id="chu-thich-${number}">${words} ${back}`);
  }
  expect(html.match(/role="doc-endnotes"/g)).toHaveLength(1);
  expect(page(paragraph('Không có'))).not.toContain('doc-endnotes');
});

test('a wide picture goes beyond the text and takes a file for that width, but not within another block', () => {
  const attrs = { mediaId: 1, alt: 'Cầu' };
  const [plain, wide]: [BodyNode, FigureNode] = [
    { type: 'figure', attrs },
    { type: 'figure', attrs: { ...attrs, width: 'wide' } },
  ];
  const sizesIn = (html: string) => new Set([...html.matchAll(/sizes="([^"]*)"/g)].map(([, sizes]) => sizes));
  const beyond = '(min-width: 77rem) 54rem, (min-width: 64rem) calc(100vw - 23rem), calc(100vw - 2rem)';
  expect(page(wide)).toContain('<figure data-width="wide">');
  expect(sizesIn(page(wide))).toEqual(new Set([beyond]));
  const [inText] = sizesIn(page(plain));
  expect(inText).not.toBe(beyond);
  const within = page({ type: 'blockquote', content: [wide] });
  expect(within).not.toContain('data-width');
  expect(sizesIn(within)).toEqual(new Set([inText]));
  const gallery = page({ type: 'gallery', content: [wide, wide] });
  expect(gallery).not.toContain('data-width');
  expect(gallery).toContain('19.625rem');
});

test('a picture without caption and credit has no empty line for them', () => {
  const figure = (mediaId: number, ...content: InlineNode[]): FigureNode => ({
    type: 'figure',
    attrs: { mediaId, alt: '' },
    content,
  });
  expect(page(figure(1))).not.toContain('<figcaption');
  expect(page(figure(1, text('Cầu')))).toMatch(/<figcaption[^>]*>Cầu<\/figcaption>/);
  expect(page({ type: 'video', attrs: { mediaId: 9 }, content: [] })).not.toContain('<figcaption');
});

test('a picture beside another is cut to one shape and leads to the whole, loaded as large as its part is shown', () => {
  const tile: FigureNode = { type: 'figure', attrs: { mediaId: 1, alt: 'Cầu' } };
  const html = page({ type: 'gallery', content: [tile, tile] });
  expect(html).toMatch(/<a data-not-text="" data-whole="" href="\/media\/ab\/2000.webp" aria-label="Xem cả ảnh: Cầu"/);
  expect(html).toContain('object-cover');
  expect(html).toContain('sizes="(min-width: 42rem) calc(1.5 * 19.625rem), calc(1.5 * (50vw - 1.375rem))"');
  expect(page(tile)).not.toContain('object-cover');
  expect(html).not.toContain('col-span-2');
  const three = page({ type: 'gallery', content: [tile, tile, tile] });
  expect(three.match(/col-span-2/g)).toHaveLength(1);
  expect(three.slice(three.indexOf('col-span-2'))).toContain('calc(1.13 * 40rem)');
});

test('one alone, too, leads to the whole, at its largest', () => {
  const figure: FigureNode = { type: 'figure', attrs: { mediaId: 1, alt: 'Cầu' } };
  expect(page(figure)).toMatch(/data-whole="" href="\/media\/ab\/2000.webp" aria-label="Xem cả ảnh: Cầu"/);
});
