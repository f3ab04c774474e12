import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { Body } from '#components/article/body';
import type { BodyDocument, BodyNode } from '#domain/article/body';
import { bodyHtml } from '#domain/article/body-html';
import { bodyText, saidIn, searchedText } from '#domain/article/body-text';
import { formatDuration } from '#domain/base/numbers';
import { markupOf } from '#tests/support/markup';

const SHA = 'ab'.repeat(32);
const POSTER = 'cd'.repeat(32);
const picture = { sha256: POSTER, width: 800, height: 400, widths: [400, 800], recipe: 0 };
const common = { sha256: SHA, bytes: 1536, credit: null, width: 0, height: 0, widths: null, recipe: 0 };
const sound = { ...common, id: 1, kind: 'audio', contentType: 'audio/mpeg', name: 'a.mp3', durationMs: 185_000 };
const film = { ...common, id: 2, kind: 'video', contentType: 'video/mp4', name: 'b.mp4', durationMs: null };
const SAID = 'Kính chào <b>bà con</b>\n\nHết.';

const docOf = (...content: BodyNode[]): BodyDocument => ({ type: 'doc', content });
const withSound = docOf({ type: 'audio', attrs: { mediaId: 1, title: 'Bản tin & tin vắn' } });
const withFilm = docOf({ type: 'video', attrs: { mediaId: 2 }, content: [{ type: 'text', text: 'Lễ hội' }] });

function pageOf(body: BodyDocument, ...files: { id: number }[]): string {
  return markupOf(createElement(Body, { body, files: new Map(files.map((file) => [file.id, file])) as never }));
}

describe('a sound on its page', () => {
  test('has its title, length and size, a player that loads nothing, and what is said in plain words', () => {
    const html = pageOf(withSound, { ...sound, transcript: SAID } as never);
    expect(html).toContain('Bản tin &amp; tin vắn');
    expect(html).toContain('MP3 · 3:05 · 1,5\u00a0KB');
    expect(html).toMatch(/<audio controls="" preload="none"[^>]* src="\/media\/(?:ab){32}\/file\.mp3"/);
    expect(html).toMatch(/<details[^>]*>.*<p>Kính chào &lt;b&gt;bà con&lt;\/b&gt;<\/p><p>Hết\.<\/p><\/details>/);
  });

  test('has no empty transcript', () => {
    expect(pageOf(withSound, { ...sound, transcript: '' } as never)).not.toContain('<details');
  });

  test('that is no longer there leaves a word of it', () => {
    expect(pageOf(withSound)).not.toContain('<audio');
  });

  test('is named in feeds, and where there is room its words follow', () => {
    const htmlOf = (file: typeof sound & { transcript?: string }) =>
      bodyHtml(withSound, new Map([[1, file]]), 'https://tin.example/a/b-1');
    const html = htmlOf(sound);
    expect(html).not.toContain('<details');
    expect(htmlOf({ ...sound, transcript: SAID })).toContain(
      '</audio><details><summary>Bản chép lời</summary><p>Kính chào &lt;b&gt;bà con&lt;/b&gt;</p><p>Hết.</p></details></figure>',
    );
    expect(html).toContain(`<audio controls preload="none" src="https://tin.example/media/${SHA}/file.mp3"></audio>`);
    expect(html).toContain('<figcaption>Bản tin &amp; tin vắn</figcaption>');
  });
});

describe('a video on its page', () => {
  test('has its captions and its poster', () => {
    const html = pageOf(withFilm, {
      ...film,
      transcript: '',
      captionsTag: '0123456789abcdef',
      poster: picture,
    } as never);
    expect(html).toContain(`poster="/media/${POSTER}/800.webp"`);
    expect(html).toMatch(/<track kind="captions" srcLang="vi" label="Tiếng Việt" default=""/i);
    expect(html).toContain(`src="/media/${SHA}/captions-0123456789abcdef.vtt"`);
  });

  test.each([
    ['Ảnh: Lan Chi', null, ['Ảnh: Lan Chi (ảnh bìa)']],
    ['Ảnh: Lan Chi', 'Phim: Minh Đức', ['Phim: Minh Đức', 'Ảnh: Lan Chi (ảnh bìa)']],
    ['Minh Đức', 'Minh Đức', ['Minh Đức']],
    [null, 'Minh Đức', ['Minh Đức']],
    ['', null, []],
  ])('says whose poster it is (%j) beside whose video (%j)', (posterCredit, credit, said) => {
    const poster = { ...picture, credit: posterCredit };
    const html = pageOf(withFilm, { ...film, credit, transcript: '', captionsTag: null, poster } as never);
    expect([...html.matchAll(/<span class="ms-2 text-xs italic"> ([^<]*)<\/span>/g)].map(([, one]) => one)).toEqual(
      said,
    );
  });

  test('has neither where there is none', () => {
    const html = pageOf(withFilm, { ...film, transcript: '', captionsTag: null } as never);
    expect(html).not.toMatch(/<track|poster=/);
  });
});

const named = (node: 'audio' | 'video', words: string): BodyNode =>
  node === 'audio'
    ? { type: 'audio', attrs: { mediaId: 1, title: words } }
    : { type: 'video', attrs: { mediaId: 2 }, content: words ? [{ type: 'text', text: words }] : [] };

describe.each([
  ['audio', sound, 'Âm thanh'],
  ['video', film, 'Video'],
] as const)('a player of %s, and what is said in it, are named', (kind, file, word) => {
  test.each([
    ['by its own words', 'Họp thôn “Đông”', file.name, 'Họp thôn “Đông”'],
    ['by its file where it has none', '', file.name, file.name],
    ['by the begin of long ones', 'Họp thôn '.repeat(30), file.name, `${'Họp thôn '.repeat(13).trim()}…`],
  ])('%s', (_, words, name, shown) => {
    const html = pageOf(docOf(named(kind, words)), { ...file, name, transcript: 'Một', captionsTag: null } as never);
    expect(html).toContain(`aria-label="${word}: ${shown}"`);
    expect(html).toMatch(new RegExp(`<summary[^>]*>Bản chép lời: ${shown}</summary>`));
  });

  test('by what it is where nothing has a name', () => {
    const html = pageOf(docOf(named(kind, '')), { ...file, name: '', transcript: 'Một', captionsTag: null } as never);
    expect(html).toContain(`aria-label="${word}"`);
    expect(html).toMatch(/<summary[^>]*>Bản chép lời<\/summary>/);
  });
});

test('what is said stands once behind all that is written, in plain text and in the search', () => {
  const transcripts = new Map([
    [1, 'Một\nHai'],
    [2, 'Ba'],
  ]);
  const footnote = { type: 'footnote' as const, content: [{ type: 'text' as const, text: 'Chú' }] };
  const body = docOf(...withFilm.content, ...withSound.content, ...withFilm.content, {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Cuối' }, footnote],
  });
  const written = 'Lễ hội\nBản tin & tin vắn\nLễ hội\nCuối';
  expect(bodyText(body, transcripts)).toBe(`${written} [1]\n[1] Chú\nBa\nMột\nHai`);
  expect(bodyText(body)).toBe(`${written} [1]\n[1] Chú`);
  expect(searchedText(body)).toBe(`${written}\nChú`);
  expect(saidIn(body, transcripts)).toEqual(['Ba', 'Một\nHai']);
  expect(saidIn(body, new Map([[1, '']]))).toEqual([]);
});

test.each([
  [0, '0:00'],
  [3135, '0:03'],
  [59_600, '1:00'],
  [3_723_000, '1:02:03'],
])('%d ms are said as %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});
