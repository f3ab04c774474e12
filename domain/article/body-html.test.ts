import { describe, expect, test } from 'vitest';
import type { BodyNode, InlineNode, Mark } from '#domain/article/body';
import { type BodyFile, bodyHtml } from '#domain/article/body-html';

const ADDRESS = 'https://tin.example/kinh-te/vu-mua-7';
const photo: BodyFile = {
  sha256: 'ab',
  contentType: 'image/*',
  name: '',
  width: 1000,
  height: 500,
  widths: null,
  recipe: 0,
  credit: 'Ảnh: Lan',
};
const film: BodyFile = { ...photo, contentType: 'video/mp4', credit: null };
const plan: BodyFile = { ...photo, contentType: 'application/pdf', name: 'ke-hoach.pdf' };
const files = new Map([
  [1, photo],
  [2, film],
  [3, plan],
]);

const html = (...content: BodyNode[]) => bodyHtml({ type: 'doc', content }, files, ADDRESS);
const text = (words: string, ...marks: Mark[]): InlineNode => ({ type: 'text', text: words, marks });
const p = (...content: InlineNode[]): BodyNode => ({ type: 'paragraph', content });

describe('text', () => {
  test('what an editor typed is never markup', () =>
    expect(html(p(text('<script>&\u0008]]>')))).toBe('<p>&lt;script&gt;&amp;]]&gt;</p>'));
  test('marks and line breaks', () =>
    expect(html(p(text('a', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }, text('b')))).toBe(
      '<p><strong><em>a</em></strong><br>b</p>',
    ));
  test('what is struck, underlined, raised or lowered', () =>
    expect(
      html(
        p(
          text('a', { type: 'strike' }, { type: 'underline' }),
          text('2', { type: 'superscript' }),
          text('3', { type: 'subscript' }),
          text('mới', { type: 'constructor' } as unknown as Mark),
        ),
      ),
    ).toBe('<p><s><u>a</u></s><sup>2</sup><sub>3</sub>mới</p>'));
  test.each([
    ['/gioi-thieu', 'https://tin.example/gioi-thieu'],
    ['#muc-2', `${ADDRESS}#muc-2`],
    ['https://khac.example/?a=1&b="', 'https://khac.example/?a=1&amp;b=%22'],
    ['mailto:bandoc@tin.example', 'mailto:bandoc@tin.example'],
  ])('a link to %s is absolute', (href, absolute) =>
    expect(html(p(text('x', { type: 'link', attrs: { href } })))).toBe(`<p><a href="${absolute}">x</a></p>`),
  );
  test('a link that could run script is only its text', () =>
    expect(html(p(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))).toBe('<p>x</p>'));
});

describe('blocks', () => {
  test('headings, quotations and lists', () =>
    expect(
      html(
        { type: 'heading', attrs: { level: 3 }, content: [text('h')] },
        { type: 'blockquote', content: [p(text('q'))] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [p(text('1'))] }] },
      ),
    ).toBe('<h3>h</h3>\n<blockquote><p>q</p></blockquote>\n<ol><li><p>1</p></li></ol>'));
  test('paragraphs and headings that are aligned', () =>
    expect(
      html(
        { type: 'paragraph', attrs: { textAlign: 'right' }, content: [text('Hà Nội, ngày 1')] },
        { type: 'heading', attrs: { level: 2, textAlign: 'center' }, content: [text('h')] },
      ),
    ).toBe('<p style="text-align:right">Hà Nội, ngày 1</p>\n<h2 style="text-align:center">h</h2>'));
  test('a table with its spans', () =>
    expect(
      html({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [p(text('a'))] },
              { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [p(text('b'))] },
            ],
          },
        ],
      }),
    ).toBe('<table><tbody><tr><th colspan="2"><p>a</p></th><td><p>b</p></td></tr></tbody></table>'));
});

test('footnotes are numbered through the text, their words stand at its end', () => {
  const note = (words: string): InlineNode => ({ type: 'footnote', content: [{ type: 'text', text: words }] });
  expect(html(p(text('a'), note('một')), { type: 'blockquote', content: [p(note('<hai>'))] })).toBe(
    '<p>a<sup>[1]</sup></p>\n<blockquote><p><sup>[2]</sup></p></blockquote>\n<hr>\n<p>[1] một</p>\n<p>[2] &lt;hai&gt;</p>',
  );
});

describe('boxes and lines', () => {
  test('a note says that it is one', () =>
    expect(html({ type: 'note', content: [p(text('Mang theo'))] })).toBe(
      '<aside><p><strong>Lưu ý</strong></p><p>Mang theo</p></aside>',
    ));
  test('a line, and a table with its caption', () =>
    expect(html({ type: 'horizontalRule' }, { type: 'table', attrs: { caption: 'A < B' }, content: [] })).toBe(
      '<hr>\n<table><caption>A &lt; B</caption><tbody></tbody></table>',
    ));
});

describe('files', () => {
  test('a picture is a rendition that exists, with its size, words and credit', () =>
    expect(html({ type: 'figure', attrs: { mediaId: 1, alt: 'Chợ "nổi"' }, content: [text('Chợ')] })).toBe(
      '<figure><img src="https://tin.example/media/ab/800.webp" alt="Chợ &quot;nổi&quot;" width="800" height="400">' +
        '<figcaption>Chợ <i>Ảnh: Lan</i></figcaption></figure>',
    ));
  test('a missing picture leaves its caption', () =>
    expect(html({ type: 'figure', attrs: { mediaId: null, alt: null, width: 'wide' }, content: [text('Chợ')] })).toBe(
      '<figure><figcaption>Chợ</figcaption></figure>',
    ));
  test('videos and documents by their addresses', () => {
    expect(html({ type: 'video', attrs: { mediaId: 2 } })).toContain('src="https://tin.example/media/ab/file.mp4"');
    expect(html({ type: 'attachment', attrs: { mediaId: 3, title: '' } })).toBe(
      '<p><a href="https://tin.example/media/ab/file.pdf">ke-hoach.pdf</a></p>',
    );
    expect(html({ type: 'attachment', attrs: { mediaId: 9, title: 'Kế hoạch' } })).toBe('<p>Kế hoạch</p>');
  });

  test('leads to a video elsewhere', () => {
    const address = 'https://www.youtube.com/watch?v=a-b_c1d2E3F&t=90s';
    expect(html({ type: 'videoCard', attrs: { address, title: 'Lễ & hội' } })).toBe(
      '<p><a href="https://www.youtube.com/watch?v=a-b_c1d2E3F&amp;t=90s">YouTube: Lễ &amp; hội</a></p>',
    );
  });
});
