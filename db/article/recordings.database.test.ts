import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createPublishedArticle } from '#db/article/imports';
import { moveArticle } from '#db/article/moves';
import { listRecordings } from '#db/article/recordings';
import { applySchedule } from '#db/article/schedule';
import { countShelfPages } from '#db/article/shelf-pages';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import type { Actor } from '#domain/account/roles';
import type { BodyNode } from '#domain/article/body';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('recordings');

let an: Actor;
let category: number;
beforeAll(async () => {
  an = await givenUser('an', 'administrator');
  category = await givenCategory('tin');
});
beforeEach(() => sql()`update articles set live_revision_id = null`.then(() => {}));

async function givenFile(kind: 'video' | 'audio'): Promise<number> {
  const type = kind === 'video' ? 'video/mp4' : 'audio/mpeg';
  const [file] = await sql()`insert into media (sha256, kind, content_type, width, height, bytes, no_words_reason)
    values (encode(sha256(random()::text::bytea), 'hex'), ${kind}, ${type}, 0, 0, 99, 'Nhạc') returning id`;
  return Number(file?.['id']);
}

const video = (mediaId: number, caption: string): BodyNode => ({
  ...{ type: 'video', attrs: { mediaId } },
  content: [{ type: 'text', text: caption }],
});
const audio = (mediaId: number, title: string): BodyNode => ({ type: 'audio', attrs: { mediaId, title } });
const elsewhere = (title: string): BodyNode => ({
  type: 'videoCard',
  attrs: { address: 'https://vimeo.com/12', title },
});

let serial = 0;
async function given(content: BodyNode[], publishedAt = '2026-01-01'): Promise<number> {
  serial += 1;
  const revision = { title: `Bài ${serial}`, excerpt: '', body: { type: 'doc' as const, content } };
  const slug = `bai-${serial}`;
  const id = await createPublishedArticle({ categoryId: category, slug, publishedAt: new Date(publishedAt), revision });
  return Number(id);
}

const titles = async (kind: 'video' | 'audio') => (await listRecordings(kind)).map(({ title }) => title);
const headOf = async (id: number) =>
  Number((await sql()`select head_revision_id from articles where id = ${id}`)[0]?.['head_revision_id']);

test('videos here and elsewhere and sounds are found wherever they stand in a live text, the newest article first', async () => {
  const [one, two] = [await givenFile('video'), await givenFile('audio')];
  await given([{ type: 'note', content: [{ type: 'paragraph' }] }, video(one, 'Cũ')], '2025-01-01');
  await given([{ type: 'blockquote', content: [elsewhere('Nơi khác')] }, video(one, 'Mới'), audio(two, 'Bản tin')]);
  expect(await titles('video')).toEqual(['Nơi khác', 'Mới', 'Cũ']);
  expect((await listRecordings('audio')).map(({ title, file }) => [title, file?.id])).toEqual([['Bản tin', two]]);
  expect((await listRecordings('video', 2, 2)).map(({ title }) => title)).toEqual(['Cũ']);
});

test('what is published, scheduled or gone alters the shelves only where it has recordings', async () => {
  const altersShelves = async (step: () => Promise<unknown>) => {
    const { number } = await readGeneration();
    await step();
    const keys = (await listContentChanges(number + 1)).flatMap((change) => change.keys ?? ['*']);
    expect(keys).toContain('list');
    return keys.includes('recordings');
  };
  const due = (id: number, column: 'scheduled_at' | 'expires_at') =>
    sql()`update articles set scheduled_revision_id = head_revision_id, ${sql()(column)} = now() - interval '1 second'
      where id = ${id}`;
  const passes: [name: string, content: BodyNode[], expected: boolean][] = [
    ['words', [{ type: 'paragraph', content: [{ type: 'text', text: 'Chữ' }] }], false],
    ['a card', [elsewhere('Nơi khác')], true],
    ['a sound', [audio(await givenFile('audio'), 'Bản tin')], true],
  ];
  for (const [name, content, expected] of passes) {
    let id = 0;
    const imports = async () => (id = await given(content));
    expect(await altersShelves(imports), `import: ${name}`).toBe(expected);
    const move = async (move: 'retract' | 'publish') =>
      expect(await moveArticle({ id, move, headRevisionId: await headOf(id), note: 'Sai' }, an)).toMatchObject({
        ok: true,
      });
    expect(await altersShelves(() => move('retract')), `retract: ${name}`).toBe(expected);
    await due(id, 'scheduled_at');
    expect(await altersShelves(applySchedule), `schedule: ${name}`).toBe(expected);
    await due(id, 'expires_at');
    expect(await altersShelves(applySchedule), `expiry: ${name}`).toBe(expected);
  }
});

test('a retracted article’s are gone at once, every node is told, and they come back with it', async () => {
  const id = await given([audio(await givenFile('audio'), 'Bản tin')]);
  const { number } = await readGeneration();
  const retracted = await moveArticle({ id, move: 'retract', headRevisionId: await headOf(id), note: 'Sai' }, an);
  expect([retracted.ok, await titles('audio')]).toEqual([true, []]);
  expect(await sql()`select from recordings where article_id = ${id}`).toHaveLength(0);
  expect((await listContentChanges(number + 1)).map(({ keys }) => keys?.includes('recordings'))).toEqual([true]);
  await sql()`update articles set live_revision_id = head_revision_id where id = ${id}`;
  expect(await titles('audio')).toEqual(['Bản tin']);
});

test('an expired article’s are not listed, before the scheduler comes and after', async () => {
  const id = await given([audio(await givenFile('audio'), 'Bản tin')]);
  await sql()`update articles set expires_at = now() - interval '1 second' where id = ${id}`;
  expect(await titles('audio')).toEqual([]);
  expect(await applySchedule()).toBe(1);
  expect(await sql()`select from recordings where article_id = ${id}`).toHaveLength(0);
});

test('another live text has other recordings', async () => {
  const id = await given([audio(await givenFile('audio'), 'Cũ')]);
  const other = await given([elsewhere('Mới')]);
  await sql()`update articles set live_revision_id = ${await headOf(other)} where id = ${id}`;
  expect([await titles('audio'), await titles('video')]).toEqual([[], ['Mới', 'Mới']]);
});

test('a shelf has as many pages as it fills, and one where it is empty', async () => {
  expect(await countShelfPages('audio')).toBe(1);
  const file = await givenFile('audio');
  await given(Array.from({ length: 13 }, (_, index) => audio(file, `Bản ${index}`)));
  expect([await countShelfPages('audio'), (await listRecordings('audio', 2)).length]).toEqual([2, 1]);
});
