import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveRevision } from '#db/article/commands';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import { sql } from '#db/client/client';
import { importWordFile } from '#lib/article/word-import';
import { wordsOfLosses } from '#lib/article/word-import-words';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import {
  cell,
  counting,
  level,
  line,
  list,
  numbered,
  picture,
  styled,
  table,
  wordFile,
  words,
} from '#tests/support/word-file';

givenTestDatabase('word_import');

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-word-import-'));
let category = 0;

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  category = await givenCategory('thuy-loi');
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function bringIn(file: string) {
  const imported = await importWordFile(file, category);
  if (!imported.ok) throw new Error(imported.reason);
  const article = await findDeskArticle(imported.value.id);
  if (!article) throw new Error('no article');
  return { ...imported.value, article };
}

const counts = async () =>
  (await sql()`select (select count(*)::int from articles) as articles, (select count(*)::int from media) as media`)[0];

const coloured = async (background: string) =>
  Uint8Array.from(
    await sharp({ create: { width: 640, height: 480, channels: 3, background } })
      .png()
      .toBuffer(),
  );

const footnoteSign = '<w:r><w:footnoteReference w:id="2"/></w:r>';

async function wholeFile(): Promise<Uint8Array> {
  const body = [
    line('Nạo vét kênh Bàu Sen', styled('Title')),
    line('Tuyến kênh dài bốn cây số được nạo vét trước vụ đông xuân năm nay.', styled('Subtitle')),
    `<w:p>${words('Kinh phí do ')}${words('huyện', '<w:b/>')}${words(' cấp')}${footnoteSign}${words('.')}</w:p>`,
    line('Khảo sát', numbered(1)),
    line('Thi công', numbered(1)),
    table([
      [cell('Đoạn'), cell('Mét')],
      [cell('Đầu kênh'), cell('1.200')],
    ]),
    `<w:p>${picture('kenh.png')}</w:p>`,
    line('Ảnh: kênh trước khi nạo vét'),
    `<w:p>${picture('ve.emf')}</w:p>`,
  ].join('');
  const styles =
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>';
  const numbering = counting(0, [level('lowerLetter', '%1)', 3)]) + list(1, 0);
  const footnotes = `<w:footnote w:id="2">${line('Nghị quyết 12.')}</w:footnote>`;
  const media = { 'kenh.png': await coloured('teal'), 've.emf': strToU8('EMF') };
  return wordFile({ body, styles, numbering, footnotes, media });
}

test('a Word file becomes a draft of nobody’s, with lists, tables, footnotes and pictures, and no second one', async () => {
  const bytes = await wholeFile();
  const file = fileOf('kenh.docx', bytes);
  const { id, title, came, article } = await bringIn(file);
  const [picture] = await sql()`select id, uploaded_by, name from media`;
  expect(picture).toMatchObject({ uploaded_by: null, name: 'kenh 1.png' });
  expect(title).toBe('Nạo vét kênh Bàu Sen');
  expect(article.row).toMatchObject({ status: 'draft', authorId: null, liveRevisionId: null, categoryId: category });
  expect(article.head).toMatchObject({
    title: 'Nạo vét kênh Bàu Sen',
    sapo: 'Tuyến kênh dài bốn cây số được nạo vét trước vụ đông xuân năm nay.',
    slug: 'nao-vet-kenh-bau-sen',
    createdBy: null,
  });
  const text = (words: string) => ({ type: 'text', text: words });
  const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
  const cellOf = (words: string) => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(words)],
  });
  expect(article.head.body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        text('Kinh phí do '),
        { ...text('huyện'), marks: [{ type: 'bold' }] },
        text(' cấp'),
        { type: 'footnote', content: [text('Nghị quyết 12.')] },
        text('.'),
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3, kind: 'lower-alpha', delimiter: ')' },
      content: ['Khảo sát', 'Thi công'].map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
    },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cellOf('Đoạn'), cellOf('Mét')] },
        { type: 'tableRow', content: [cellOf('Đầu kênh'), cellOf('1.200')] },
      ],
    },
    {
      type: 'figure',
      attrs: { mediaId: Number(picture?.['id']), alt: null },
      content: [text('Ảnh: kênh trước khi nạo vét')],
    },
  ]);
  expect(came).toMatchObject({ isNamedByFile: false, changes: [] });
  expect(wordsOfLosses(came?.losses ?? [])).toEqual([
    'Những gì đã đổi hoặc bị bỏ:',
    expect.stringMatching(/^- 1 ảnh không lấy được/),
  ]);

  const before = await counts();
  expect(await bringIn(file)).toMatchObject({ id, title, came: undefined });
  const elsewhere = fileOf('tên khác.docx', bytes);
  expect(await bringIn(elsewhere)).toMatchObject({ id, came: undefined });
  expect(await counts()).toEqual(before);
  expect(readdirSync(path.join(folder, 'media', 'incoming'))).toEqual([]);
});

test('two imports of one file at once make one article', async () => {
  const file = fileOf(
    'hai lan.docx',
    wordFile({ body: line('Họp thôn Đồng Nổ') + line('Bà con góp ý về đường làng.') }),
  );
  const [one, two] = await Promise.all([bringIn(file), bringIn(file)]);
  expect(one.id).toBe(two.id);
  expect([one.came, two.came].filter(Boolean)).toHaveLength(1);
});

test('a picture that the library knows is taken from there', async () => {
  const red = await coloured('red');
  const body = `${line('Mùa phượng')}<w:p>${picture('a.png')}</w:p>${line('Hoa nở sớm ở cổng trường năm nay.')}`;
  const first = await bringIn(fileOf('a.docx', wordFile({ body, media: { 'a.png': red } })));
  const before = await counts();
  const second = await bringIn(fileOf('b.docx', wordFile({ body: body + line('Thêm.'), media: { 'a.png': red } })));
  expect(second.id).not.toBe(first.id);
  expect(await counts()).toEqual({ articles: (before?.['articles'] ?? 0) + 1, media: before?.['media'] });
});

test('without a title it has the name of its file, and old encodings become Unicode', async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const body = line('§¹i héi n«ng d©n x· häp trong hai ngµy, bÇu ban chÊp hµnh míi.');
  const { title, came, article } = await bringIn(fileOf('Đại hội nông dân.docx', wordFile({ body, styles })));
  expect(title).toBe('Đại hội nông dân');
  expect(article.head).toMatchObject({ title, slug: 'dai-hoi-nong-dan' });
  expect(JSON.stringify(article.head.body)).toContain('Đại hội nông dân xã họp trong hai ngày, bầu ban chấp hành mới.');
  expect(came).toMatchObject({ isNamedByFile: true, changes: [{ encoding: 'tcvn3' }] });
});

test('an editor opens it, saves and submits it, and a second person publishes it', async () => {
  const ha = await givenUser('ha', 'editor');
  const bao = await givenUser('bao', 'secretary');
  const file = fileOf('dap.docx', wordFile({ body: line('Đắp đập') + line('Đập tạm giữ nước cho vụ mùa.') }));
  const { id, article } = await bringIn(file);
  const manuscript = { ...manuscriptOf(article.head), sapo: 'Giữ nước cho ba trăm mẫu ruộng.' };
  const saved = await saveRevision({ id, baseRevisionId: article.head.id, manuscript }, ha);
  if (!saved.ok) throw new Error(saved.reason);
  const headRevisionId = saved.value.revisionId;
  expect(await moveArticle({ id, move: 'submit', headRevisionId }, ha)).toMatchObject({ ok: true });
  expect(await moveArticle({ id, move: 'approve', headRevisionId }, ha)).toMatchObject({ reason: 'own_text' });
  expect(await moveArticle({ id, move: 'publish', headRevisionId }, bao)).toMatchObject({ ok: true });
  expect(await bringIn(file)).toMatchObject({ id, came: undefined });
});

test('what is no article leaves nothing, and says why', async () => {
  const before = await counts();
  const files: [name: string, bytes: Uint8Array, reason: string][] = [
    ['rỗng.docx', wordFile({ body: '<w:p/>' }), 'no_content'],
    ['hỏng.docx', (await wholeFile()).subarray(0, 900), 'damaged'],
    ['không có gì.docx', new Uint8Array(), 'empty'],
    ['giàu.rtf', strToU8('{\\rtf1 chữ}'), 'rtf'],
  ];
  for (const [name, bytes, reason] of files)
    expect(await importWordFile(fileOf(name, bytes), category), name).toMatchObject({ ok: false, reason });
  expect(await counts()).toEqual(before);
});

test('a draft that cannot be written whole is not written', async () => {
  const before = await counts();
  const file = fileOf('nơi khác.docx', wordFile({ body: line('Một bài') + line('Một đoạn của bài.') }));
  await expect(importWordFile(file, 987_654)).rejects.toThrow();
  expect(await counts()).toEqual(before);
});
