import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findSessionUser } from '#db/account/sessions';
import { listSignIns } from '#db/account/sign-in-log';
import { readSignInPressure, readTriesBefore } from '#db/account/sign-in-tries';
import { addUser } from '#db/account/user-commands';
import { sql } from '#db/client/client';
import { LEFT_OUT } from '#domain/operation/backup';
import { judgeSignIns } from '#domain/operation/health-sign-in';
import { hashPassword } from '#lib/account/password';
import { signIn } from '#lib/account/sign-in';
import { forgetSignIns } from '#server/jobs/scheduler';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('sign_in_log');

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'minh@demo.invalid';
const said: string[] = [];
let minh = 0;

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = randomBytes(16).toString('hex');
  const user = { email: EMAIL, name: 'Minh', role: 'secretary', categoryIds: [] } as const;
  const added = await addUser(null, { ...user, categoryIds: [], passwordHash: await hashPassword(PASSWORD) });
  minh = added.ok ? added.value : 0;
});
beforeEach(async () => {
  await sql()`truncate sign_in_failures, sign_in_events, known_browsers`;
  said.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line).trimEnd()) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['SIGN_IN_LOG_DAYS', 'LOG_FORMAT']) delete process.env[name];
});

type Asked = { password?: string; email?: string; address?: string; knownAs?: string };
const attempt = ({ password = PASSWORD, email = EMAIL, address = '192.0.2.7', knownAs }: Asked = {}) =>
  signIn({ email, password, from: { address, browser: 'Mozilla/5.0 Firefox/140', knownAs } });

async function enter(knownAs?: string) {
  const opened = await attempt(knownAs ? { knownAs } : {});
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

test('it says who came from where: an account or a mark, right or wrong, known or not', async () => {
  const { knownBrowser } = await enter();
  await attempt({ password: 'sai', address: '2001:db8::1' });
  await attempt({ password: 'sai', address: '::ffff:192.0.2.9', knownAs: knownBrowser });
  await attempt({ email: 'ai@demo.invalid', address: 'not an address' });
  const rows = (await listSignIns({}, 9)).map(({ kind, userId, address, isKnown }) => [kind, userId, address, isKnown]);
  expect(rows).toEqual([
    ['wrong_password', null, '', false],
    ['wrong_password', minh, '192.0.2.9', true],
    ['wrong_password', minh, '2001:db8::1', false],
    ['signed_in', minh, '192.0.2.7', false],
  ]);
  expect((await listSignIns({ address: '192.0.2.9' }, 9)).length).toBe(1);
  expect((await listSignIns({ userId: minh }, 9)).length).toBe(3);
});

describe('a right password is never called wrong', () => {
  const kinds = async () => (await listSignIns({}, 999)).map(({ kind }) => kind);
  afterEach(() => vi.useRealTimers());

  test('during a lock it is listed as refused for that, once a minute for each account and address', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.advanceTimersByTime(7_200_000);
    for (let n = 0; n < 6; n++) await attempt({ password: 'sai' });
    for (let n = 0; n < 20; n++) expect(await attempt()).toMatchObject({ ok: false });
    expect(await kinds()).toEqual(['locked', ...Array(6).fill('wrong_password')]);
    expect(await listSignIns({ userId: minh }, 1)).toMatchObject([{ kind: 'locked', address: '192.0.2.7' }]);
    vi.advanceTimersByTime(60_000);
    await attempt();
    expect((await kinds()).slice(0, 3)).toEqual(['locked', 'locked', 'wrong_password']);
  });

  test('tries from a hundred addresses during a lock are thirty rows a minute', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.advanceTimersByTime(10_800_000);
    for (let n = 0; n < 6; n++) await attempt({ password: 'sai' });
    for (let n = 0; n < 100; n++) await attempt({ address: `198.51.100.${n}` });
    expect((await kinds()).filter((kind) => kind === 'locked')).toHaveLength(30);
  });

  test('on a disabled account the log says so, and whoever asks is told as of a wrong one', async () => {
    await sql()`update users set disabled_at = now() where id = ${minh}`;
    expect(await attempt()).toEqual({ ok: false, reason: 'wrong' });
    expect(await attempt({ password: 'sai' })).toEqual({ ok: false, reason: 'wrong' });
    expect(await kinds()).toEqual(['wrong_password', 'disabled']);
    await sql()`update users set disabled_at = null where id = ${minh}`;
  });
});

test('it is kept for the days that are set, whether anybody signs in or not; with 0 nothing is kept, nor said', async () => {
  await attempt({ password: 'sai' });
  const age = (days: number) => sql()`update sign_in_events set at = now() - make_interval(days => ${days})`;
  const count = async () => {
    await forgetSignIns();
    return (await listSignIns({}, 9)).length;
  };
  await age(13);
  expect(await count()).toBe(1);
  process.env['SIGN_IN_LOG_DAYS'] = '3';
  expect(await count()).toBe(0);
  process.env['SIGN_IN_LOG_DAYS'] = '0';
  said.length = 0;
  await attempt({ password: 'sai' });
  expect(await count()).toBe(0);
  expect(said).toEqual([]);
});

test('sessions, failures and known browsers are forgotten at their term too, without anybody signing in', async () => {
  const { sessionId } = await enter();
  await attempt({ password: 'sai' });
  await sql()`update sign_in_failures set last_at = now() - interval '24 hours'`;
  await sql()`update known_browsers set used_at = now() - interval '180 days'`;
  await sql()`update sessions set created_at = now() - interval '31 days' where id = ${sessionId}`;
  await forgetSignIns();
  const left =
    await sql()`select (select count(*) from sign_in_failures)::int + (select count(*) from known_browsers)::int
    + (select count(*) from sessions where id = ${sessionId})::int as rows`;
  expect(left).toEqual([{ rows: 0 }]);
});

test('no backup has it', () => {
  expect(LEFT_OUT).toEqual(expect.arrayContaining(['sign_in_events', 'known_browsers', 'sessions']));
});

describe('what fail2ban reads', () => {
  const filters = [...readFileSync('docs/operating/every-day.md', 'utf8').matchAll(/^failregex = (.+)$/gm)].map(
    ([, pattern = '']) => new RegExp(pattern.replace('<HOST>', '(?<host>[0-9a-fA-F.:]+)')),
  );
  const hosts = () => said.map((line) => filters.map((one) => one.exec(line)?.groups?.['host']).find(Boolean));

  test.each(['json', 'text'])(
    'the filter of the handbook finds each refusal in %s, and its address',
    async (format) => {
      process.env['LOG_FORMAT'] = format;
      for (let n = 0; n < 7; n++) await attempt({ password: 'sai', address: '198.51.100.4' });
      await attempt({ password: 'sai', email: 'ai@demo.invalid', address: '2001:db8::7' });
      await attempt({ email: 'ai@demo.invalid', address: '1.2.3.4", "client":"203.0.113.9' });
      expect(filters).toHaveLength(1);
      expect(hosts()).toEqual([...Array(7).fill('198.51.100.4'), '2001:db8::7', undefined]);
    },
  );

  test('a hundred tries during a lock are ten lines a second, not a hundred', async () => {
    for (let n = 0; n < 6; n++) await attempt({ password: 'sai' });
    said.length = 0;
    vi.useFakeTimers({ toFake: ['performance'] });
    for (let n = 0; n < 100; n++) await attempt({ password: 'sai' });
    vi.useRealTimers();
    expect(said).toHaveLength(10);
  });
});

describe('what an owner is told at the next sign-in', () => {
  const told = async (sessionId: string) => {
    const user = await findSessionUser(sessionId);
    if (!user) throw new Error('no session');
    const { since, count, withPassword } = await readTriesBefore(user);
    return { since: since?.getTime(), count, withPassword };
  };
  const beganAt = async (sessionId: string) => (await findSessionUser(sessionId))?.signedInAt.getTime();

  test('how many tries there were from other browsers since the sign-in before, and none of their own', async () => {
    await enter();
    const first = await enter();
    expect(await told(first.sessionId)).toMatchObject({ count: 0 });
    for (let n = 0; n < 3; n++) await attempt({ password: 'sai' });
    await attempt({ password: 'sai', knownAs: first.knownBrowser });
    await attempt({ password: 'sai', email: 'lan@demo.invalid' });
    const second = await enter(first.knownBrowser);
    expect(await told(second.sessionId)).toEqual({ since: await beganAt(first.sessionId), count: 3, withPassword: 0 });
    const third = await enter(second.knownBrowser);
    expect(await told(third.sessionId)).toMatchObject({ count: 0 });
    expect(await told(second.sessionId)).toMatchObject({ count: 3 });
  });

  test('and how many had the right password', async () => {
    await sql()`insert into audit_events (action, subject_id, subject, after)
      values ('session.sign_in_failed', ${minh}, ${EMAIL}, '{"fault": "code", "browser": "other"}')`;
    const { sessionId } = await enter();
    expect(await told(sessionId)).toMatchObject({ count: 1, withPassword: 1 });
  });
});

describe('the health of sign-ins', () => {
  const stateOf = async () => judgeSignIns(await readSignInPressure()).state;
  const later = () => sql()`update sign_in_failures set last_at = last_at - interval '1 hour'`;

  test('is well after a forgotten password, and where a right one follows', async () => {
    for (let n = 0; n < 6; n++) await attempt({ password: 'sai' });
    expect(await stateOf()).toBe('ok');
    await later();
    expect((await attempt()).ok).toBe(true);
    expect(await readSignInPressure()).toEqual({ accounts: 0, addresses: 0, tried: 0 });
  });

  test('warns of an account that is kept locked, try after try, and is well again when that has ended', async () => {
    for (let n = 0; n < 10; n++) {
      await attempt({ password: 'sai' });
      if (n > 4) await later();
    }
    await attempt({ password: 'sai' });
    expect(await stateOf()).toBe('warn');
    await sql()`update sign_in_failures set last_at = last_at - interval '91 minutes'`;
    expect(await stateOf()).toBe('ok');
  });

  test('warns of one address that tries many accounts, and of many addresses that do', async () => {
    for (let n = 0; n < 21; n++) await attempt({ password: 'sai', email: `${n}@demo.invalid` });
    expect(await readSignInPressure()).toEqual({ accounts: 0, addresses: 1, tried: 21 });
    await sql()`delete from sign_in_failures where key like 'address:%'`;
    expect(await stateOf()).toBe('warn');
  });
});
