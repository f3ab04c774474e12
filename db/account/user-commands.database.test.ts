import { beforeAll, expect, test } from 'vitest';
import { listAuditEvents } from '#db/account/audit-trail';
import { createSession, findSessionUser } from '#db/account/sessions';
import {
  addUser,
  changeUser,
  disableUser,
  enableUser,
  resetPassword,
  resetSecondFactor,
  signOutEverywhere,
} from '#db/account/user-commands';
import { listUserCategoryIds, listUsers } from '#db/account/users';
import { db, sql } from '#db/client/client';
import { versionOf } from '#db/client/version';
import type { Role } from '#domain/account/roles';
import { givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('user_commands');

const cast = {} as Record<'an' | 'binh' | 'chi' | 'news', number>;

async function given(email: string, role: Role): Promise<number> {
  const added = await addUser(null, { email, name: email, role, categoryIds: [], passwordHash: 'x' });
  return added.ok ? added.value : 0;
}

beforeAll(async () => {
  cast.news = await givenCategory('tin');
  cast.an = await given('an@demo.invalid', 'administrator');
  cast.binh = await given('binh@demo.invalid', 'administrator');
  cast.chi = await given('chi@demo.invalid', 'reporter');
});

test('an address is taken once, in any case', async () => {
  const again = { email: 'AN@demo.invalid', name: 'x', role: 'editor', categoryIds: [], passwordHash: 'x' } as const;
  expect(await addUser(cast.an, { ...again, categoryIds: [] })).toEqual({ ok: false, reason: 'email_taken' });
});

test('only administrators of this moment may', async () => {
  expect(await disableUser(cast.chi, cast.binh)).toEqual({ ok: false, reason: 'forbidden' });
  expect(
    await addUser(cast.chi, { email: 'd@x', name: 'd', role: 'editor', categoryIds: [], passwordHash: '' }),
  ).toEqual({
    ok: false,
    reason: 'forbidden',
  });
});

test('one’s own account is not disabled, reset or laid open from here', async () => {
  for (const command of [disableUser, resetSecondFactor])
    expect(await command(cast.an, cast.an)).toEqual({ ok: false, reason: 'self' });
  expect(await resetPassword(cast.an, cast.an, 'x')).toEqual({ ok: false, reason: 'self' });
});

test('a change limits to categories that exist, and the trail shows what differs', async () => {
  const input = { name: 'chi@demo.invalid', role: 'editor' as const, categoryIds: [cast.news, 999_999] };
  expect(await changeUser(cast.an, cast.chi, input)).toMatchObject({ ok: true });
  expect(await listUserCategoryIds(cast.chi)).toEqual([cast.news]);
  const [event] = await listAuditEvents({ actorId: cast.an, group: 'user', text: 'CHI@' }, 1);
  expect(event).toMatchObject({
    action: 'user.change',
    before: { role: 'reporter', categories: [] },
    after: { role: 'editor', categories: ['tin'] },
    isUser: true,
  });
  expect((await listUsers()).find(({ id }) => id === cast.chi)).toMatchObject({
    categories: ['tin'],
    lastSeenAt: null,
  });
});

test('what is so already is done once, and recorded once', async () => {
  const count = async () => Number((await sql()`select count(*) from audit_events`)[0]?.['count']);
  await db().transaction((tx) => createSession(tx, cast.chi, ''));
  await sql()`update users set second_factor_secret = 'x', second_factor_at = now() where id = ${cast.chi}`;
  for (const command of [disableUser, enableUser, resetSecondFactor]) {
    const before = await count();
    const answers = await Promise.all([command(cast.an, cast.chi), command(cast.an, cast.chi)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await count(), command.name).toBe(before + 1);
  }
  const before = await count();
  expect(await signOutEverywhere(cast.an, cast.chi), 'disabling ended them').toMatchObject({ ok: true });
  expect(await count()).toBe(before);
});

test('of two new passwords at once for the same old one, one is set', async () => {
  const [row] = await sql()`select password_hash from users where id = ${cast.chi}`;
  const seen = versionOf(row?.['password_hash']);
  const answers = await Promise.all(['a', 'b'].map((hash) => resetPassword(cast.an, cast.chi, hash, seen)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: 'password_changed' });
});

test('a new password ends the sessions', async () => {
  const session = await db().transaction((tx) => createSession(tx, cast.chi, ''));
  expect(await resetPassword(cast.an, cast.chi, 'y')).toMatchObject({ ok: true });
  expect(await findSessionUser(session)).toBeUndefined();
});

test('two administrators who disable each other at once: one stays', async () => {
  const results = await Promise.all([disableUser(cast.an, cast.binh), disableUser(cast.binh, cast.an)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const [left] = (await listUsers()).filter(({ role, disabledAt }) => role === 'administrator' && !disabledAt);
  const last = left?.id ?? 0;
  expect(await disableUser(null, last)).toEqual({ ok: false, reason: 'last_administrator' });
  const demotion = { name: 'x', role: 'editor' as const, categoryIds: [] };
  expect(await changeUser(last, last, demotion)).toEqual({ ok: false, reason: 'last_administrator' });
  await enableUser(last, last === cast.an ? cast.binh : cast.an);
  expect(await changeUser(last, last, demotion)).toMatchObject({ ok: true });
});

test('the audit trail takes no change', async () => {
  const [{ n } = { n: 0 }] = await sql()`select count(*)::int as n from audit_events`;
  expect(n).toBeGreaterThan(0);
  await expect(sql()`update audit_events set note = 'x'`).rejects.toThrow('append-only');
  await expect(sql()`delete from audit_events`).rejects.toThrow('append-only');
  await expect(sql()`truncate audit_events`).rejects.toThrow('append-only');
});

test('the trail is paged by id, newest first, and a sign in the text is only a sign', async () => {
  const all = await listAuditEvents({}, 100);
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => b - a));
  const [first, second] = all;
  expect((await listAuditEvents({ before: first?.id }, 1))[0]?.id).toBe(second?.id);
  expect(await listAuditEvents({ text: '%' }, 1)).toEqual([]);
  expect(await listAuditEvents({ from: new Date(Date.now() + 1000) }, 1)).toEqual([]);
});

test('another role ends every session, another name none', async () => {
  const user = await given('doi-vai@demo.invalid', 'reporter');
  const open = async () =>
    Number((await sql()`select count(*) from sessions where user_id = ${user} and ended_at is null`)[0]?.['count']);
  await sql()`insert into sessions (user_id) values (${user}), (${user})`;
  await changeUser(null, user, { name: 'Tên khác', role: 'reporter', categoryIds: [] });
  expect(await open()).toBe(2);
  await changeUser(null, user, { name: 'Tên khác', role: 'editor', categoryIds: [] });
  expect(await open()).toBe(0);
});
