import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSpent } from '#db/account/rate-limits';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { dayOf } from '#domain/base/calendar';
import type { DocumentAnswer, DocumentProgress } from '#domain/intake/document-report';
import { readWordArticle } from '#domain/intake/word-document';
import { receiveDocument, takePictures } from '#lib/media/documents';
import { sharedNow } from '#server/base/clock';
import { givenTestDatabase } from '#tests/database/database';
import { line, picture, wordFile } from '#tests/support/word-file';

givenTestDatabase('documents');

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-documents-'));
let lan = 0;

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  await createUser({ email: 'lan@x.invalid', name: 'Lan', passwordHash: '-', role: 'reporter' });
  lan = Number((await sql()`select id from users`)[0]?.['id']);
});
beforeEach(async () => {
  await sql()`delete from rate_limits`;
  await sql()`delete from media`;
  Object.assign(process.env, { UPLOAD_DAY_FILES: '10', UPLOAD_DAY_MB: '20' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const coloured = async (background: string) =>
  Uint8Array.from(
    await sharp({ create: { width: 640, height: 480, channels: 3, background } })
      .png()
      .toBuffer(),
  );

async function receive(bytes: Uint8Array, claimed = bytes.length, name = 'Thư mục\\Báo cáo quý.docx') {
  return receiveDocument(new Blob([Uint8Array.from(bytes)]).stream(), { name, bytes: claimed });
}

async function bringIn(bytes: Uint8Array, mayTake = async () => true) {
  const received = await receive(bytes);
  if (!received.ok) throw new Error(received.reason);
  const said: (DocumentProgress | DocumentAnswer)[] = [];
  for await (const one of takePictures(received.value, lan, mayTake)) said.push(one);
  return { answer: said.at(-1) as DocumentAnswer, progress: said.slice(0, -1) };
}

const incoming = () => readdirSync(path.join(folder, 'media', 'incoming'));

const paragraphOf = (name: string) => `<w:p>${picture(name)}</w:p>`;

test('a document’s pictures become files of the library, undescribed, and are named in its HTML', async () => {
  const media = { 'a.png': await coloured('red'), 'b.png': await coloured('blue') };
  const body = line('Chữ trước') + paragraphOf('a.png') + paragraphOf('b.png') + paragraphOf('a.png');
  const { answer, progress } = await bringIn(wordFile({ body, media }));
  expect(progress).toEqual([
    { done: 0, of: 2 },
    { done: 1, of: 2 },
  ]);
  const [red, blue] = answer.media;
  expect(red).toMatchObject({ kind: 'image', name: 'Báo cáo quý 1.png', width: 640, alt: '', caption: '' });
  expect(red?.sha256).toBe(createHash('sha256').update(media['a.png']).digest('hex'));
  expect(answer.losses).toEqual([]);
  expect(readWordArticle(answer, { title: false, sapo: false }).html).toBe(
    `<p>Chữ trước</p><figure data-media-id="${red?.id}"></figure><figure data-media-id="${blue?.id}"></figure><figure data-media-id="${red?.id}"></figure>`,
  );
  const [row] =
    await sql()`select count(*)::int as all, count(*) filter (where uploaded_by = ${lan})::int as hers from media`;
  expect(row).toEqual({ all: 2, hers: 2 });
  expect(incoming()).toEqual([]);
});

test('what is no picture by its content is not kept, whatever its name', async () => {
  const media = { 'a.png': strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n') };
  const { answer } = await bringIn(wordFile({ body: paragraphOf('a.png'), media }));
  expect(answer).toMatchObject({ media: [], pictures: [null], losses: [{ kind: 'pictures', count: 1 }] });
  expect((await sql()`select id from media`).length).toBe(0);
  expect(readdirSync(path.join(folder, 'media')).filter((name) => name.length === 64)).not.toContain(
    createHash('sha256').update(media['a.png']).digest('hex'),
  );
});

test('the same document again takes no more of the day, and what is no picture is told', async () => {
  const media = { 'a.png': await coloured('green'), 'b.emf': strToU8('không phải ảnh') };
  const file = wordFile({ body: paragraphOf('a.png') + paragraphOf('b.emf'), media });
  const first = await bringIn(file);
  const again = await bringIn(file);
  expect(again.answer.media.map(({ id }) => id)).toEqual(first.answer.media.map(({ id }) => id));
  expect(again.answer).toMatchObject({
    pictures: [first.answer.media[0]?.id, null],
    losses: [{ kind: 'pictures', count: 1 }],
  });
  const key = `upload-files:${lan}:${dayOf(sharedNow())}`;
  expect((await readSpent([key])).get(key)).toBe(1);
});

test('pictures beyond the day’s files or the budget of uploads are told, and the text comes in', async () => {
  process.env['UPLOAD_DAY_FILES'] = '1';
  const media = { 'a.png': await coloured('olive'), 'b.png': await coloured('navy') };
  const file = wordFile({ body: line('Chữ') + paragraphOf('a.png') + paragraphOf('b.png'), media });
  const spent = await bringIn(file);
  expect(spent.answer.pictures).toEqual([expect.any(Number), null]);
  expect(spent.answer.losses).toEqual([{ kind: 'pictures', count: 1, near: '' }]);
  const refused = await bringIn(file, async () => false);
  expect(refused.answer.pictures).toEqual([null, null]);
  expect(refused.answer.html).toContain('Chữ');
});

test('whoever goes away in the middle leaves no file behind', async () => {
  const media = { 'a.png': await coloured('teal'), 'b.png': await coloured('pink') };
  const received = await receive(wordFile({ body: paragraphOf('a.png') + paragraphOf('b.png'), media }));
  if (!received.ok) throw new Error(received.reason);
  expect(incoming()).toHaveLength(1);
  const answers = takePictures(received.value, lan, async () => true);
  expect((await answers.next()).value).toEqual({ done: 0, of: 2 });
  await answers.return(undefined);
  expect(incoming()).toEqual([]);
});

test.each<[reason: string, bytes: Uint8Array, claimed?: number]>([
  ['rtf', Buffer.from('{\\rtf1 chữ}')],
  ['macros', wordFile({ body: line('a'), more: { 'word/vbaProject.bin': strToU8('x') } })],
  ['damaged', wordFile({ body: line('a') }).subarray(0, 500)],
  ['empty', new Uint8Array()],
  ['cut_off', wordFile({ body: line('a') }), 100_000],
  ['too_large', wordFile({ body: line('a') }), 51 * 1024 * 1024],
])('what is refused is told and leaves nothing: %s', async (reason, bytes, claimed) => {
  expect(await receive(bytes, claimed)).toEqual({ ok: false, reason });
  expect(incoming()).toEqual([]);
});

test('a body that goes on beyond 50 MB is stopped, whatever it said', async () => {
  const chunk = Buffer.concat([Buffer.from('PK'), Buffer.alloc(1024 * 1024 - 2)]);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > 60) controller.close();
      else controller.enqueue(Uint8Array.from(chunk));
    },
  });
  expect(await receiveDocument(body, { name: 'a.docx', bytes: 0 })).toEqual({ ok: false, reason: 'too_large' });
  expect(incoming()).toEqual([]);
});
