import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { addNotice, changeNotice, endNotice } from '#db/notices/notice-commands';
import { applyNoticeTimes } from '#db/notices/notice-times';
import { lastKnownDowntime, listNotices, listShownNotices } from '#db/notices/notices';
import type { Actor, Role } from '#domain/account/roles';
import { MOST_AT_ONCE, type NoticeLevel } from '#domain/notices/notices';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('notices');

const HOUR_MS = 3_600_000;
const people = {} as Record<Role, Actor>;
beforeAll(async () => {
  for (const role of ['reporter', 'editor', 'secretary', 'administrator'] as const)
    people[role] = await givenUser(role, role);
});
beforeEach(() => sql()`delete from notices`.then(() => {}));

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const urgent = (text: string, from: number | null, to: number, level: NoticeLevel = 'urgent') => ({
  ...{ kind: 'urgent' as const, level, isIncident: false, text, url: null },
  ...{ startsAt: from === null ? null : inHours(from), endsAt: inHours(to) },
});
const shownTexts = async () => (await listShownNotices()).map(({ text }) => text);
const idOf = async (text: string) => Number((await sql()`select id from notices where text = ${text}`)[0]?.['id']);

/** What the changes since `number` altered; null for everything. */
async function alteredSince(number: number) {
  return (await listContentChanges(number + 1)).map(({ keys }) => keys);
}

async function move(text: string, column: 'shown_from' | 'ends_at') {
  await sql()`update notices set ${sql()(column)} = now() - interval '1 second' where text = ${text}`;
}

test('secretaries and administrators put up notices, nobody else does', async () => {
  for (const role of ['reporter', 'editor'] as const)
    expect(await addNotice(urgent(role, null, 1), people[role])).toEqual({ ok: false, reason: 'forbidden' });
  for (const role of ['secretary', 'administrator'] as const)
    expect(await addNotice(urgent(role, null, 1), people[role])).toMatchObject({ ok: true });
  expect((await shownTexts()).toSorted()).toEqual(['administrator', 'secretary']);
});

test('a notice is seen at once, alters nothing but itself, and the trail tells who put it up', async () => {
  const { number } = await readGeneration();
  await addNotice(urgent('Lũ lên nhanh', null, 1), people.secretary);
  expect(await shownTexts()).toEqual(['Lũ lên nhanh']);
  expect(await alteredSince(number)).toEqual([['notices']]);
  const [event] = await sql()`select action, actor_id::int as by, subject from audit_events order by id desc limit 1`;
  expect(event).toEqual({ action: 'notice.create', by: people.secretary.id, subject: 'Lũ lên nhanh' });
});

test('one that is to come begins at its time and ends at its time, and only one of several nodes tells of it', async () => {
  const { number } = await readGeneration();
  await addNotice(urgent('Diễn tập', 1, 2), people.secretary);
  expect([await shownTexts(), await applyNoticeTimes(), await alteredSince(number)]).toEqual([[], 0, []]);
  await move('Diễn tập', 'shown_from');
  expect((await Promise.all([applyNoticeTimes(), applyNoticeTimes(), applyNoticeTimes()])).toSorted()).toEqual([
    0, 0, 1,
  ]);
  expect([await shownTexts(), await alteredSince(number)]).toEqual([['Diễn tập'], [['notices']]]);
  await move('Diễn tập', 'ends_at');
  expect((await Promise.all([applyNoticeTimes(), applyNoticeTimes()])).toSorted()).toEqual([0, 1]);
  expect([await shownTexts(), (await alteredSince(number)).length]).toEqual([[], 2]);
  expect([await listNotices(false), (await listNotices(true)).map(({ text }) => text)]).toEqual([[], ['Diễn tập']]);
});

test('readers see the three most urgent', async () => {
  for (const level of ['info', 'important', 'urgent', 'important'] as const)
    await addNotice(
      urgent(`${level} ${await sql()`select count(*) from notices`.then(([row]) => row?.['count'])}`, null, 1, level),
      people.secretary,
    );
  expect(await shownTexts()).toEqual(['urgent 2', 'important 3', 'important 1']);
});

test('a change counts against the version that was seen, and one that is over is changed no more', async () => {
  await addNotice(urgent('Một', null, 1), people.secretary);
  const id = await idOf('Một');
  const change = (text: string, version: number) =>
    changeNotice({ ...urgent(text, null, 1), id, version }, people.administrator);
  expect(await change('Hai', 1)).toMatchObject({ ok: true });
  expect(await change('Ba', 1)).toEqual({ ok: false, reason: 'stale' });
  expect((await listShownNotices()).map(({ text, version }) => [text, version])).toEqual([['Hai', 2]]);
  expect(await endNotice({ id, version: 1 }, people.secretary)).toEqual({ ok: false, reason: 'stale' });
  expect(await endNotice({ id, version: 2 }, people.secretary)).toMatchObject({ ok: true });
  expect(await shownTexts()).toEqual([]);
  expect(await change('Ba', 2)).toEqual({ ok: false, reason: 'stale' });
  expect(await endNotice({ id: 987_654, version: 1 }, people.secretary)).toEqual({ ok: false, reason: 'not_found' });
});

test('one that is put off vanishes until then', async () => {
  await addNotice(urgent('Hoãn', null, 3), people.secretary);
  const id = await idOf('Hoãn');
  await changeNotice({ ...urgent('Hoãn', 1, 3), id, version: 1 }, people.secretary);
  expect([await shownTexts(), (await listNotices(false)).length]).toEqual([[], 1]);
});

test('a downtime is told of from its announcement on, refused when that is too late, and an incident is not', async () => {
  const downtime = { ...urgent('Nâng cấp máy chủ', 24 * 12, 24 * 12 + 2), kind: 'downtime' as const };
  expect(await addNotice(downtime, people.secretary)).toMatchObject({ ok: true });
  expect(await shownTexts()).toEqual(['Nâng cấp máy chủ']);
  const late = { ...urgent('Gấp', 24, 25), kind: 'downtime' as const };
  expect(await addNotice(late, people.secretary)).toEqual({ ok: false, reason: 'too_soon' });
  expect(lastKnownDowntime(new Date())).toBeUndefined();
  await addNotice({ ...late, startsAt: null, isIncident: true }, people.secretary);
  expect(lastKnownDowntime(inHours(1))?.text).toBe('Gấp');
  expect(lastKnownDowntime(inHours(26))).toBeUndefined();
});

test('there is an end to how many may wait', async () => {
  await sql()`insert into notices (kind, level, text, shown_from, starts_at, ends_at)
    select 'urgent', 'info', n::text, now() + interval '1 day', now() + interval '1 day', now() + interval '2 days'
    from generate_series(1, ${MOST_AT_ONCE}::int) n`;
  expect(await addNotice(urgent('Thừa', null, 1), people.secretary)).toEqual({ ok: false, reason: 'too_many' });
});
