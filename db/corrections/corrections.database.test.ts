import { beforeAll, beforeEach, expect, test } from 'vitest';
import { findLiveArticle, listFeedArticles } from '#db/article/articles';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { beginReads, enterReads, notedReads } from '#db/client/reads';
import { addCorrection, withdrawCorrection } from '#db/corrections/correction-commands';
import { listCorrections, listDeskCorrections } from '#db/corrections/corrections';
import type { Actor, Role } from '#domain/account/roles';
import { MOST_CORRECTIONS } from '#domain/corrections/corrections';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('corrections');

const people = {} as Record<Role, Actor>;
let category: number;
let article: number;
let serial = 0;

beforeAll(async () => {
  for (const role of ['reporter', 'editor', 'secretary', 'administrator'] as const)
    people[role] = await givenUser(role, role);
  category = await givenCategory('tin');
});
beforeEach(async () => {
  article = await givenArticle(category, `bai-${++serial}`);
});

const KEY = () => (++serial).toString(16).padStart(32, '0');
const note = (text = 'Số hộ đúng là 48, không phải 84.', key = KEY()) => ({
  ...{ articleId: article, kind: 'error' as const, text, key },
});
const texts = async () => (await listCorrections(article)).map(({ text }) => text);

async function added(text?: string): Promise<number> {
  const result = await addCorrection(note(text), people.secretary);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('secretaries and administrators correct, nobody else does, and none outside their categories', async () => {
  for (const role of ['reporter', 'editor'] as const)
    expect(await addCorrection(note(), people[role])).toEqual({ ok: false, reason: 'forbidden' });
  const elsewhere = { ...people.secretary, categoryIds: [await givenCategory('khac')] };
  expect(await addCorrection(note(), elsewhere)).toEqual({ ok: false, reason: 'outside_categories' });
  expect(await texts()).toEqual([]);
  const id = await added();
  expect(await withdrawCorrection({ id, reason: 'Đăng nhầm' }, people.editor)).toMatchObject({ reason: 'forbidden' });
  expect(await withdrawCorrection({ id, reason: 'Đăng nhầm' }, elsewhere)).toMatchObject({ ok: false });
  expect(await texts()).toHaveLength(1);
});

test('the same form sent twice, even at once, is one correction; the same words in another form are two', async () => {
  const form = note('Ngày họp đúng là 12 tháng 11.');
  const answers = await Promise.all([1, 2, 3].map(() => addCorrection(form, people.secretary)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(1);
  expect(await texts()).toHaveLength(1);
  await added(form.text);
  expect(await texts()).toHaveLength(2);
  const events = await sql()`select id from audit_events where action = 'article.correct' and subject_id = ${article}`;
  expect(events).toHaveLength(2);
});

test('a form that was withdrawn and is sent once more does not come back', async () => {
  const form = note();
  const first = await addCorrection(form, people.secretary);
  await withdrawCorrection({ id: first.ok ? first.value : 0, reason: 'Đăng nhầm' }, people.secretary);
  expect(await addCorrection(form, people.secretary)).toEqual(first);
  expect(await texts()).toEqual([]);
});

test('a correction alters what shows the article, which then counts as changed, in feeds too', async () => {
  const before = await findLiveArticle(article);
  expect(before?.changedAt).toEqual(before?.publishedAt);
  enterReads();
  beginReads();
  await listCorrections(article);
  expect(notedReads().page).toEqual([`article:${article}`]);
  const { number } = await readGeneration();
  await added();
  expect((await listContentChanges(number + 1)).map(({ keys }) => keys)).toEqual([[`article:${article}`]]);
  const [shown] = await listCorrections(article);
  const now = await findLiveArticle(article);
  expect(now?.changedAt.getTime()).toBe(shown?.createdAt.getTime());
  const fed = (await listFeedArticles(20)).find(({ id }) => id === article);
  expect(fed?.changedAt).toEqual(now?.changedAt);
  const [row] = await sql()`select live_changed_at >= ${now?.changedAt.toISOString() ?? ''} as told from articles
    where id = ${article}`;
  expect(row?.['told']).toBe(true);
});

test('one that is withdrawn leaves readers; the trail keeps its words, who and why', async () => {
  await added('Lời thứ nhất, vẫn còn.');
  const id = await added('Lời thứ hai, đăng nhầm bài.');
  expect(await texts()).toEqual(['Lời thứ hai, đăng nhầm bài.', 'Lời thứ nhất, vẫn còn.']);
  const { number } = await readGeneration();
  const withdraw = () => withdrawCorrection({ id, reason: 'Của bài khác' }, people.administrator);
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await withdraw()).toEqual({ ok: false, reason: 'withdrawn' });
  expect((await listContentChanges(number + 1)).map(({ keys }) => keys)).toEqual([[`article:${article}`]]);
  expect(await texts()).toEqual(['Lời thứ nhất, vẫn còn.']);
  expect(
    (await listDeskCorrections(article)).map(({ author, withdrawnAt, reason }) => [
      author,
      withdrawnAt !== null,
      reason,
    ]),
  ).toEqual([
    ['secretary', true, 'Của bài khác'],
    ['secretary', false, null],
  ]);
  const [event] = await sql()`select actor_id::int as by, note, before->>'text' as text from audit_events
    where action = 'article.withdraw_correction' order by id desc limit 1`;
  expect(event).toEqual({ by: people.administrator.id, note: 'Của bài khác', text: 'Lời thứ hai, đăng nhầm bài.' });
});

test('a text that nobody reads is mended, not corrected; what it has is withdrawn without telling readers', async () => {
  const id = await added();
  await sql()`update articles set live_revision_id = null, status = 'retracted', retracted_at = now() where id = ${article}`;
  expect(await addCorrection(note(), people.secretary)).toEqual({ ok: false, reason: 'not_live' });
  expect(await addCorrection({ ...note(), articleId: 987_654 }, people.secretary)).toMatchObject({
    reason: 'not_found',
  });
  const { number } = await readGeneration();
  expect(await withdrawCorrection({ id, reason: 'Đăng nhầm' }, people.secretary)).toMatchObject({ ok: true });
  expect((await readGeneration()).number).toBe(number);
});

test('there is an end to how many an article may have', async () => {
  await sql()`insert into corrections (article_id, kind, text, form_key)
    select ${article}, 'error', 'Đã sửa số liệu.', gen_random_uuid() from generate_series(1, ${MOST_CORRECTIONS}::int)`;
  expect(await addCorrection(note(), people.secretary)).toEqual({ ok: false, reason: 'too_many' });
});
