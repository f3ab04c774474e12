import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyDocument } from '#domain/article/body';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import { parseBody } from '#domain/article/parsed-body';
import { fontsOfHtml } from '#domain/intake/legacy-fonts';
import { convertLegacyManuscript, undoLegacyConversion } from '#domain/intake/legacy-manuscript';
import { cleanPastedHtml } from '#domain/intake/word-paste';
import { toTcvn3, toVni } from '#tests/support/old-encodings';

const legacyBody: BodyDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tin tøc' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'ViÖt ', marks: [{ type: 'link', attrs: { href: '/hµ-néi' } }] },
                { type: 'hardBreak' },
                { type: 'text', text: 'Hµ Néi', marks: [{ type: 'bold' }] },
              ],
            },
          ],
        },
      ],
    },
    { type: 'figure', attrs: { mediaId: 1, alt: 'L·nh ®¹o' }, content: [{ type: 'text', text: '¶nh: Minh' }] },
    { type: 'attachment', attrs: { mediaId: 2, title: 'C«ng v¨n' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'Đã gõ Unicode: hoá, là' }] },
  ],
};

const withBody = (body: BodyDocument): Manuscript => ({ ...emptyManuscript(3), body });

test('a body is converted throughout; marks, addresses and what is Unicode already stay', () => {
  const { to, changes } = convertLegacyManuscript(withBody(legacyBody));
  expect(parseBody(to.body)).toEqual(to.body);
  const text = JSON.stringify(to.body);
  for (const part of ['Tin tức', 'Việt ', '/hµ-néi', 'Hà Nội', 'Lãnh đạo', 'Ảnh: Minh', 'Công văn', 'hoá, là'])
    expect(text.toLowerCase()).toContain(part.toLowerCase());
  expect(changes.map(({ after }) => after)).toEqual(['Tin tức', 'Việt  Hà Nội', 'Lãnh đạo', 'ảnh: Minh', 'Công văn']);
  expect(JSON.stringify(legacyBody)).toContain('Tin tøc');
});

const LEGACY: Manuscript = {
  ...emptyManuscript(3),
  title: 'Đại hội',
  sapo: 'Ngµy mai',
  coverAlt: '',
  coverCaption: 'C¶nh Hå G\u00ad¬m',
  byline: 'NguyÔn V¨n An',
  sourceName: 'B¸o Nh©n D©n',
  sourceUrl: 'https://example.vn/b¸o',
  tags: ['b·o lò', 'bão lũ'],
  body: legacyBody,
};

test('a manuscript is converted field by field; addresses and Unicode stay', () => {
  const { to, changes } = convertLegacyManuscript(LEGACY);
  expect(to).toEqual({
    ...LEGACY,
    sapo: 'Ngày mai',
    coverCaption: 'Cảnh Hồ Gươm',
    byline: 'Nguyễn Văn An',
    sourceName: 'Báo Nhân Dân',
    tags: ['bão lũ'],
    body: to.body,
  });
  expect(changes).toContainEqual({ before: 'Ngµy mai', after: 'Ngày mai', encoding: 'tcvn3' });
  expect(changes).toHaveLength(10);
});

describe('a conversion', () => {
  const done = convertLegacyManuscript(LEGACY);
  test('leaves nothing to convert', () => expect(convertLegacyManuscript(done.to).changes).toEqual([]));
  test('is undone wholly', () => expect(undoLegacyConversion(done.to, done)).toEqual(LEGACY));
  test('is undone after further writing but for what was written over', () => {
    const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Viết thêm.' }] };
    const [heading, ...rest] = done.to.body.content;
    if (heading?.type !== 'heading') throw new Error('no heading');
    const mended = { ...heading, content: [{ type: 'text' as const, text: 'Tin tức mới' }] };
    const now = { ...done.to, sapo: 'Hôm nay', body: { ...done.to.body, content: [added, mended, ...rest] } };
    const undone = undoLegacyConversion(now, done);
    expect(undone.sapo).toBe('Hôm nay');
    expect(undone.byline).toBe(LEGACY.byline);
    expect(undone.body.content).toEqual([added, mended, ...legacyBody.content.slice(1)]);
  });
});

test('letters and marks of a pair in two runs come together, and an empty run goes', () => {
  const body = convertLegacyManuscript({
    ...withBody({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Vie' },
            { type: 'text', text: 'ä', marks: [{ type: 'bold' }] },
            { type: 'text', text: 't Nam ñoäc laäp, töï do haïnh phuùc' },
          ],
        },
      ],
    }),
  }).to.body;
  expect(body.content[0]).toMatchObject({ content: [{ text: 'Việt Nam độc lập, tự do hạnh phúc' }] });
  expect(parseBody(body)).toEqual(body);
});

const SENTENCES = [
  'Trạm y tế xã tiêm phòng cho trẻ từ sáng thứ Hai, mời các gia đình đưa trẻ đến đúng giờ.',
  'Đường liên xã được mở rộng, người dân hiến gần 2.000 m đất.',
  'Trường trung học cơ sở khai giảng năm học mới với ba trăm học sinh.',
];

test('a body keeps its shape whatever its texts become, and all of it may be undone', () => {
  const sentence = fc.constantFrom(...SENTENCES, 'Có', 'Bé Y tÕ', 'café');
  const texts = fc.array(
    sentence.chain((text) => fc.constantFrom(text, toTcvn3(text), toVni(text))),
    { minLength: 1, maxLength: 5 },
  );
  const cuts = fc.array(fc.nat(60), { maxLength: 3 });
  fc.assert(
    fc.property(texts, cuts, (all, places) => {
      const from = withBody(parseBody(bodyOf(all, places)));
      const done = convertLegacyManuscript(from);
      expect(parseBody(done.to.body)).toEqual(done.to.body);
      expect(done.to.body.content.length).toBe(from.body.content.length);
      if (!JSON.stringify(from).includes('\u00ad')) expect(undoLegacyConversion(done.to, done)).toEqual(from);
      const again = convertLegacyManuscript(done.to);
      expect([again.changes, again.to]).toEqual([[], done.to]);
    }),
    { seed: 20261201, numRuns: 300 },
  );
});

function bodyOf(texts: string[], places: number[]) {
  const marks = [{ type: 'bold' }];
  const content = texts.map((text) => {
    const ends = [...places.toSorted((one, other) => one - other), text.length];
    const parts = ends.map((end, place) => text.slice(place ? ends[place - 1] : 0, end));
    const runs = parts.map((part, place) => ({ type: 'text', text: part, ...(place % 2 && { marks }) }));
    return { type: 'paragraph', content: [...runs.filter((run) => run.text), { type: 'hardBreak' }] };
  });
  return { type: 'doc', content };
}

describe('U+00AD of a pasted page', () => {
  const pasted = (html: string) => {
    const texts = cleanPastedHtml(html)
      .replace(/<\/(?:p|h2|td|li)>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .split('\n')
      .filter(Boolean);
    const content = texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }));
    const { body } = convertLegacyManuscript(withBody({ type: 'doc', content }), fontsOfHtml(html)).to;
    return body.content.map((node) =>
      (node.type === 'paragraph' ? (node.content ?? []) : []).map((part) => 'text' in part && part.text).join(''),
    );
  };
  const long = 'Trường trung học cơ sở mượn đất của người dân, chủ trương này được thường trực ủng hộ.';
  test.each([
    ['in a paragraph', `<p>${toTcvn3(long)}</p>`, [long]],
    [
      'in a word of two runs',
      '<p>C¸c tr<b>\u00adêng</b> häc, ng\u00ad<i>\u00ea</i>i d©n</p>',
      ['Các trường học, người dân'],
    ],
    ['beside a Unicode word', `<p>${toTcvn3(long)} Nguyễn Huệ</p>`, [`${long} Nguyễn Huệ`]],
    ['in a short cell', `<table><tr><td>${toTcvn3(long)}</td><td>Th\u00ad mêi</td></tr></table>`, [long, 'Thư mời']],
    ['in a heading of a Unicode page', `<h2>Th\u00ad viÖn</h2><p>${long}</p>`, ['Thư viện', long]],
    [
      'that hyphenates Unicode',
      `<p>Hội ng\u00adhị trực tuyến</p><p>${toTcvn3(long)}</p>`,
      ['Hội nghị trực tuyến', long],
    ],
    [
      'that hyphenates English',
      '<p>the ad\u00admin\u00adis\u00adtra\u00adtion of hos\u00adpi\u00adtals</p>',
      ['the administration of hospitals'],
    ],
  ])('%s is the letter or gone', (_, html, texts) => expect(pasted(html)).toEqual(texts));
});
