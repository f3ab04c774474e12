import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyText } from '#domain/article/body-text';
import { readCapturedPage } from '#domain/intake/capture/page';
import { CAPTURED_HTML, CAPTURED_TEXT } from '#tests/support/captured-page';
import { toTcvn3, toVni } from '#tests/support/old-encodings';

function read(source: string) {
  const result = readCapturedPage(source);
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

describe('a page captured as text', () => {
  const article = read(CAPTURED_TEXT);
  test('title, time and source', () => {
    expect(article.title).toBe('Khánh thành cầu Bến Ngự sau hai năm thi công');
    expect(article.publishedAt.toISOString()).toBe('2026-03-08T00:05:00.000Z');
    expect(article.sourceName).toBe('Báo Lam Giang');
  });
  test('paragraphs without indents, one caption, the end mark kept', () => {
    expect(article.body.content.map((node) => node.type)).toEqual(['paragraph', 'paragraph', 'figure', 'paragraph']);
    expect(bodyText(article.body)).not.toMatch(/\u00a0|^\s|\s$/m);
    expect(bodyText(article.body)).toMatch(/\.\/\.$/);
  });
  test('a paragraph that begins with "Theo" is no source line', () => {
    expect(bodyText(article.body)).toContain('Theo chủ đầu tư');
  });
  test('what was guessed is told', () => {
    expect(article.doubts).toEqual([
      { kind: 'caption_by_shape', text: 'Đoàn xe đầu tiên qua cầu trong buổi sáng khánh thành.' },
    ]);
  });
  test('NFD and Windows line ends give the same article', () => {
    expect(read(CAPTURED_TEXT.normalize('NFD').replaceAll('\n', '\r\n'))).toEqual(article);
  });
});

describe('a page captured as HTML', () => {
  const article = read(CAPTURED_HTML);
  test('its blocks, without navigation, markup or script', () => {
    expect(article.title).toBe('Khánh thành cầu Bến Ngự');
    expect(bodyText(article.body)).toBe(
      'Sáng 8/3, lễ thông xe đã diễn ra.\nĐoàn xe đầu tiên qua cầu.\nTừ nay không còn phà./.',
    );
    expect(article.sourceName).toBe('Báo Lam Giang');
  });
  test('the text under a picture is its caption', () => {
    expect(article.body.content[1]).toMatchObject({ type: 'figure', attrs: { mediaId: null, alt: 'Cầu' } });
  });
});

describe('a page in an old encoding', () => {
  // TCVN3 has no capitals with a tone.
  const meant = CAPTURED_TEXT.replaceAll(/[ÁÀẢÃẠ]/g, 'A');
  test.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('is read as in Unicode, and told: %s', (encoding, encode) => {
    const { doubts, ...article } = read(encode(meant));
    const { doubts: guesses, ...same } = read(meant);
    expect(article).toEqual(same);
    expect(doubts).toEqual([{ kind: 'old_encoding', encoding, blocks: expect.any(Number) }, ...guesses]);
  });
  test('is read by its fonts where words do not tell, and by halves where half of it is Unicode', () => {
    const html = `<h1>Khởi công đường liên xã</h1><p>Chủ nhật, ngày 08/03/2026 07h05'</p>
      <p><font face=".VnTime">${toTcvn3('Có')}</font></p><p>Có mặt tại lễ khởi công có nhiều người dân./.</p>`;
    const article = read(html);
    expect([article.title, bodyText(article.body)]).toEqual([
      'Khởi công đường liên xã',
      'Có\nCó mặt tại lễ khởi công có nhiều người dân./.',
    ]);
  });
  test('has no soft hyphens where it is Unicode', () => {
    expect(bodyText(read(CAPTURED_TEXT.replace('công trình', 'công tr\u00adình')).body)).toBe(
      bodyText(read(CAPTURED_TEXT).body),
    );
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['empty', ' \n\u00a0\n'],
    ['no_date', 'Một tiêu đề\n\nMột đoạn.'],
    ['no_date', "Tiêu đề\n\nThứ hai, ngày 31/02/2026 10h00'\n\nĐoạn."],
    ['no_title', "Thứ hai, ngày 20/02/2017 19h09'\n\nMột đoạn."],
    ['no_text', "Tiêu đề\n\nThứ hai, ngày 20/02/2017 19h09'\n\nTin cùng chuyên mục"],
  ])('%s', (reason, source) => expect(readCapturedPage(source)).toEqual({ ok: false, reason }));
});

const [seed] = existsSync('../shared/seeds') ? globSync('../shared/seeds/*.txt') : [];
if (!seed) console.warn('SKIPPED: ../shared/seeds is not here, so the captured seed page is not tested.');

test.skipIf(!seed)('the seed page: ten paragraphs, three captions, one source', () => {
  const article = read(readFileSync(seed as string, 'utf8'));
  const types = article.body.content.map((node) => node.type);
  expect(types.filter((type) => type === 'figure')).toHaveLength(3);
  expect(types.filter((type) => type === 'paragraph')).toHaveLength(9);
  expect(types.indexOf('figure')).toBe(3);
  expect(article.doubts.every((doubt) => doubt.kind === 'caption_by_shape')).toBe(true);
});
