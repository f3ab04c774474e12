import { describe, expect, test } from 'vitest';
import type { BodyNode, InlineNode, TextNode } from '#domain/article/body';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import { findProblems } from '#domain/article/readiness';

const files = new Map([
  [1, { kind: 'image' as const, lacksWords: false }],
  [2, { kind: 'video' as const, lacksWords: false }],
  [3, { kind: 'document' as const, lacksWords: false }],
  [4, { kind: 'audio' as const, lacksWords: false }],
  [5, { kind: 'audio' as const, lacksWords: true }],
  [6, { kind: 'video' as const, lacksWords: true }],
]);

const text = (words: string, href?: string): InlineNode => ({
  type: 'text',
  text: words,
  ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}),
});
const paragraph = (...content: InlineNode[]): BodyNode => ({ type: 'paragraph', content });
const figure = (mediaId: number | null, alt: string | null, caption = 'Chú thích'): BodyNode => ({
  type: 'figure',
  attrs: { mediaId, alt },
  content: [text(caption)],
});
const heading = (level: 2 | 3 | 4): BodyNode => ({ type: 'heading', attrs: { level }, content: [text('Mục')] });

const good: Manuscript = {
  ...emptyManuscript(1),
  title: 'Xã Sông Trà cấp nước sạch cho toàn bộ 1.200 hộ dân',
  sapo: 'Sau mười tháng thi công, công trình cấp nước tập trung của xã Sông Trà được đưa vào sử dụng sáng nay.',
  body: { type: 'doc', content: [paragraph(text('Sáng nay nước đã về.'))] },
  coverId: 1,
  coverAlt: 'Trạm bơm',
  tags: ['nước sạch'],
  byline: 'Ngọc Diệp',
};
const codes = (change: Partial<Manuscript>, level?: string) =>
  findProblems({ ...good, ...change }, files)
    .filter((problem) => !level || problem.level === level)
    .map(({ code }) => code);
const bodyCodes = (...content: BodyNode[]) => codes({ body: { type: 'doc', content } });

test('a text that is ready has no problem', () => {
  expect(codes({})).toEqual([]);
});

describe('rules', () => {
  test('an empty manuscript lacks a title and words', () => {
    expect(codes({ title: '', body: { type: 'doc', content: [paragraph()] } }, 'rule')).toEqual([
      'title_missing',
      'body_empty',
    ]);
  });
  test('lengths', () => {
    expect(codes({ title: 'a b '.repeat(40) }, 'rule')).toEqual(['title_too_long']);
    expect(codes({ sapo: 'a b '.repeat(130) }, 'rule')).toEqual(['sapo_too_long']);
  });
  test('each picture is there and described, or marked as decoration', () => {
    expect(bodyCodes(figure(1, null))).toEqual(['alt_undecided']);
    expect(bodyCodes(figure(1, ''))).toEqual([]);
    expect(bodyCodes(figure(null, 'x'))).toEqual(['picture_missing']);
    expect(bodyCodes(figure(9, 'x'))).toEqual(['picture_missing']);
    expect(bodyCodes({ type: 'gallery', content: [figure(1, null)] } as BodyNode)).toEqual(['alt_undecided']);
    expect(codes({ coverAlt: null })).toEqual(['cover_alt_undecided']);
    expect(codes({ coverId: 2 })).toEqual(['cover_file_missing']);
  });
  test('files are there, and of their kind', () => {
    expect(bodyCodes({ type: 'video', attrs: { mediaId: 3 } })).toEqual(['file_missing']);
    expect(bodyCodes({ type: 'attachment', attrs: { mediaId: 3, title: '' } })).toEqual([]);
    expect(bodyCodes({ type: 'audio', attrs: { mediaId: 4, title: '' } })).toEqual([]);
    expect(bodyCodes({ type: 'audio', attrs: { mediaId: 2, title: '' } })).toEqual(['file_missing']);
  });
  test('what is said in a sound or video is written somewhere, and the problem names the file', () => {
    const sound: BodyNode = { type: 'audio', attrs: { mediaId: 5, title: 'Bản tin' } };
    expect(bodyCodes(sound)).toEqual(['audio_words_missing']);
    expect(bodyCodes({ type: 'video', attrs: { mediaId: 6 } })).toEqual(['video_words_missing']);
    const problems = findProblems({ ...good, body: { type: 'doc', content: [sound] } }, files);
    expect(problems[0]).toEqual({
      level: 'rule',
      code: 'audio_words_missing',
      detail: 'Bản tin',
      mediaId: 5,
      block: 0,
    });
  });
  test('a link has words, also within a list', () => {
    const item = { type: 'listItem' as const, content: [paragraph(text(' ', 'https://a.vn'))] };
    expect(bodyCodes(paragraph(text('x')), { type: 'bulletList', content: [item] })).toEqual(['link_empty']);
  });
});

describe('advice', () => {
  test.each([
    [{ title: 'Ngắn' }, 'title_short'],
    [{ title: 'XÃ SÔNG TRÀ CẤP NƯỚC SẠCH' }, 'title_capitals'],
    [{ sapo: null }, 'sapo_missing'],
    [{ sapo: 'Ngắn.' }, 'sapo_short'],
    [{ coverId: null }, 'cover_missing'],
    [{ tags: [] }, 'tags_missing'],
    [{ byline: null }, 'author_missing'],
  ])('%o', (change, code) => {
    expect(codes(change)).toEqual([code]);
  });
  test('headings begin at the second level and leave none out', () => {
    expect(bodyCodes(heading(2), heading(3), heading(2))).not.toContain('heading_order');
    expect(bodyCodes(heading(3))).toContain('heading_order');
    expect(bodyCodes(heading(2), heading(4))).toContain('heading_order');
  });
  test('links say where they lead', () => {
    expect(bodyCodes(paragraph(text('Tại đây', 'https://a.vn')))).toEqual(['link_words']);
    expect(bodyCodes(paragraph(text('https://a.vn', 'https://a.vn')))).toEqual(['link_words']);
  });
});

test('rules come first', () => {
  const levels = findProblems(emptyManuscript(1), files).map(({ level }) => level);
  expect(levels).toEqual(levels.toSorted().toReversed());
});

test('an article of numbers, lines and boxes without a word is empty', () => {
  const list: BodyNode = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] };
  expect(bodyCodes(list, { type: 'horizontalRule' }, { type: 'note', content: [paragraph()] })).toEqual(['body_empty']);
  expect(bodyCodes({ type: 'note', content: [paragraph(text('tại đây', '/a'))] })).toEqual(['link_words']);
});

test('a footnote has words, and its links say where they lead', () => {
  const note = (...content: TextNode[]): InlineNode => ({ type: 'footnote', content });
  expect(bodyCodes(paragraph(text('x'), note()))).toEqual(['footnote_empty']);
  expect(bodyCodes(paragraph(text('x'), note(text(' ') as TextNode)))).toEqual(['footnote_empty']);
  expect(bodyCodes(paragraph(text('x'), note(text('tại đây', '/a') as TextNode)))).toEqual(['link_words']);
  expect(bodyCodes({ ...figure(1, ''), content: [text('x'), note()] } as BodyNode)).toEqual(['footnote_empty']);
});

test('a picture is named by its caption, its description, its file, or its number', () => {
  const named = new Map([[1, { kind: 'image' as const, lacksWords: false, name: 'cau.jpg' }]]);
  const content = [figure(1, null, 'Cầu mới'), figure(9, 'Cầu', ' '), figure(1, null, ' '), figure(9, null, ' ')];
  const found = findProblems({ ...good, body: { type: 'doc', content } }, named);
  const places = found.flatMap(({ level, detail, picture, block }) =>
    level === 'rule' ? [[block, detail ?? picture]] : [],
  );
  expect(places.slice(1)).toEqual([
    [1, 'Cầu'],
    [2, 'cau.jpg'],
    [3, 4],
  ]);
  expect(places[0]).toEqual([0, 'Cầu mới']);
});
