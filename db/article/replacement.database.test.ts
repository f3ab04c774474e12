import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { findLiveArticle } from '#db/article/articles';
import { createArticle, saveRevision } from '#db/article/commands';
import { moveArticle } from '#db/article/moves';
import { replaceMedia } from '#db/article/replacement';
import { listRevisionMedia } from '#db/article/revision-media';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { deleteMedia, saveMedia } from '#db/media/changes';
import { listMedia } from '#db/media/media';
import { findReplacementHash, listReplacements } from '#db/media/replacements';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('replacement');

const PDF = 'application/pdf';
const cast = {} as Record<'writer' | 'editor' | 'elsewhere' | 'secretary' | 'chief', Actor>;
let category = 0;

beforeAll(async () => {
  category = await givenCategory('thu-tuc');
  const other = await givenCategory('the-thao');
  cast.writer = await givenUser('writer', 'reporter');
  cast.editor = await givenUser('editor', 'editor');
  cast.elsewhere = await givenUser('elsewhere', 'secretary', [other]);
  cast.secretary = await givenUser('secretary', 'secretary');
  cast.chief = await givenUser('chief', 'administrator');
  await sql()`insert into edge_caches values ('varnish')`;
});
beforeEach(() => sql()`delete from edge_purges`);

let files = 0;

async function givenDocument(contentType = PDF): Promise<number> {
  files += 1;
  const sha256 = files.toString(16).padStart(64, '0');
  const size = { bytes: files, width: 0, height: 0 };
  const kind = contentType.startsWith('image/') ? ('image' as const) : ('document' as const);
  const file = { sha256, kind, contentType, name: `Mẫu ${files}.pdf`, uploadedBy: cast.writer.id, ...size };
  return (await saveMedia(file, async () => {})).media.id;
}

async function hashOf(id: number): Promise<string> {
  const [file] = await sql()<{ sha256: string }[]>`select sha256 from media where id = ${id}`;
  return file?.sha256 ?? '';
}

async function givenText(file: number, moves: ('submit' | 'approve' | 'publish')[]): Promise<number> {
  const created = await createArticle(category, cast.writer);
  if (!created.ok) throw new Error(created.reason);
  const id = created.value;
  const body = {
    type: 'doc' as const,
    content: [{ type: 'attachment' as const, attrs: { mediaId: file, title: 'Mẫu đơn' } }],
  };
  const manuscript = { ...emptyManuscript(category), title: 'Thủ tục', body };
  const head = async () => (await findDeskArticle(id))?.head.id ?? 0;
  await saveRevision({ id, baseRevisionId: await head(), manuscript }, cast.writer);
  const by = { submit: cast.writer, approve: cast.editor, publish: cast.secretary };
  for (const move of moves) {
    const moved = await moveArticle({ id, move, headRevisionId: await head() }, by[move]);
    if (!moved.ok) throw new Error(moved.reason);
  }
  return id;
}

/** By which nodes, feeds and sitemaps learn of a change. */
async function seenByMachines(article = 0) {
  const { number: generation } = await readGeneration();
  const changedAt = (await findLiveArticle(article))?.changedAt;
  if (!changedAt) throw new Error('not live');
  return { generation, changedAt };
}

const replace = (id: number, replacementId: number | null, was: number | null = null, actor = cast.secretary) =>
  replaceMedia({ id, replacementId, was }, actor);

test('readers get the new content of a document everywhere, until the document itself is served again', async () => {
  const [form, newer] = [await givenDocument(), await givenDocument()];
  const article = await findDeskArticle(await givenText(form, ['submit', 'approve', 'publish']));
  const revision = article?.row.liveRevisionId ?? 0;
  const newest = { id: form, sha256: await hashOf(newer), name: `Mẫu ${files}.pdf`, bytes: files };
  const before = await seenByMachines(article?.row.id);
  expect(await replace(form, newer)).toEqual({ ok: true, value: undefined });
  const after = await seenByMachines(article?.row.id);
  expect(after.generation).toBeGreaterThan(before.generation);
  expect(after.changedAt > before.changedAt).toBe(true);
  expect(await listRevisionMedia(revision)).toMatchObject([newest]);
  expect(await listMedia([form])).toMatchObject([newest]);
  expect(await findReplacementHash(await hashOf(form))).toBe(newest.sha256);
  expect(await sql()`select key from edge_purges where key like 'media-%'`).toEqual([
    { key: `media-${await hashOf(form)}` },
  ]);
  for (const id of [form, newer]) expect(await deleteMedia(id, cast.chief)).toMatchObject({ reason: 'in_use' });

  expect(await replace(form, null, newer)).toMatchObject({ ok: true });
  expect(await listRevisionMedia(revision)).toMatchObject([{ sha256: await hashOf(form) }]);
  expect(await findReplacementHash(await hashOf(form))).toBeUndefined();
  const trail = await sql()`select before, after from audit_events where action = 'media.replace' order by id`;
  const own = { replacement: `Mẫu ${files - 1}.pdf`, sha256: await hashOf(form) };
  const other = { replacement: newest.name, sha256: newest.sha256 };
  expect(trail).toEqual([
    { before: own, after: other },
    { before: other, after: own },
  ]);
  expect(await deleteMedia(newer, cast.chief)).toMatchObject({ ok: true });
});

test('all addresses that a document ever had lead to the newest in one step', async () => {
  const ids = [await givenDocument(), await givenDocument(), await givenDocument()];
  const [first = 0, second = 0, third = 0] = ids;
  await replace(first, second);
  await replace(second, third);
  for (const id of [first, second]) expect(await findReplacementHash(await hashOf(id))).toBe(await hashOf(third));
  expect(await listReplacements({ id: third, replacementId: null })).toMatchObject({
    by: undefined,
    replaced: [{ id: first }, { id: second }],
  });
  expect(await replace(third, first)).toMatchObject({ reason: 'replaced' });
  await replace(second, null, third);
  expect(await findReplacementHash(await hashOf(first))).toBe(await hashOf(third));
});

test('what does not fit is refused, and what another chose meanwhile is not written over', async () => {
  const [form, newer, other] = [await givenDocument(), await givenDocument(), await givenDocument()];
  expect(await replace(form, form)).toMatchObject({ reason: 'same_file' });
  expect(await replace(form, await givenDocument('application/msword'))).toMatchObject({ reason: 'other_type' });
  const [picture, same] = [await givenDocument('image/png'), await givenDocument('image/png')];
  expect(await replace(picture, same)).toMatchObject({ reason: 'other_type' });
  expect(await replace(form, 987_654)).toMatchObject({ reason: 'not_found' });
  expect(await replace(987_654, form)).toMatchObject({ reason: 'not_found' });
  expect(await replace(form, newer)).toMatchObject({ ok: true });
  expect(await replace(form, newer)).toMatchObject({ ok: true });
  expect(await replace(form, other)).toMatchObject({ reason: 'changed' });
  expect(await replace(form, null)).toMatchObject({ reason: 'changed' });
});

test('only who may publish where it is shown replaces a document, and an approval does not hold for another', async () => {
  const [form, newer] = [await givenDocument(), await givenDocument()];
  const approved = await givenText(form, ['submit', 'approve']);
  for (const actor of [cast.writer, cast.editor])
    expect(await replace(form, newer, null, actor)).toMatchObject({ reason: 'live' });
  expect(await replace(form, newer, null, cast.elsewhere)).toMatchObject({ reason: 'outside_categories' });
  expect(await replace(form, newer)).toMatchObject({ ok: true });
  const { row, head } = (await findDeskArticle(approved)) ?? {};
  expect(row?.status).toBe('in_review');
  const approve = { id: approved, move: 'approve', headRevisionId: head?.id ?? 0 } as const;
  expect(await moveArticle(approve, cast.secretary)).toMatchObject({ reason: 'own_text' });
  expect(await moveArticle(approve, cast.editor)).toMatchObject({ ok: true });
});

test('what stands in its place is replaced only by whom may change both', async () => {
  const [form, newer, newest] = [await givenDocument(), await givenDocument(), await givenDocument()];
  await replace(form, newer);
  const approved = await givenText(form, ['submit', 'approve']);
  expect(await replace(newer, newest, null, cast.elsewhere)).toMatchObject({ reason: 'outside_categories' });
  expect(await findReplacementHash(await hashOf(form))).toBe(await hashOf(newer));

  expect(await replace(newer, newest)).toMatchObject({ ok: true });
  const head = (await findDeskArticle(approved))?.head.id ?? 0;
  const approve = { id: approved, move: 'approve', headRevisionId: head } as const;
  expect(await moveArticle(approve, cast.secretary)).toMatchObject({ reason: 'own_text' });
});

test('a document whose address a page names is an administrator’s to replace, and one of unknown use nobody’s of one category', async () => {
  const [form, newer] = [await givenDocument(), await givenDocument()];
  expect(await replace(form, newer, null, cast.elsewhere)).toMatchObject({ reason: 'outside_categories' });
  const link = { type: 'link', attrs: { href: `/media/${await hashOf(form)}/file.pdf` } };
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mẫu', marks: [link] }] }],
  };
  await sql()`insert into pages (slug, title, body) values ('thu-tuc', 'Thủ tục', ${JSON.stringify(body)}::text::jsonb)`;
  expect(await replace(form, newer)).toMatchObject({ reason: 'on_page' });
  expect(await replace(form, newer, null, cast.chief)).toMatchObject({ ok: true });
});

test('what is put in the place of a third while another replaces it is taken along', async () => {
  const [first, second, third] = [await givenDocument(), await givenDocument(), await givenDocument()];
  let answer: ReturnType<typeof replace> | undefined;
  await sql().begin(async (other) => {
    await other`select from media where id = ${second} for update`;
    answer = replace(second, third);
    while ((await countWaiting('Lock')) < 1) await pause(20);
    await other`update media set replacement_id = ${second} where id = ${first}`;
  });
  expect(await answer).toMatchObject({ ok: true });
  expect(await findReplacementHash(await hashOf(first))).toBe(await hashOf(third));
});
