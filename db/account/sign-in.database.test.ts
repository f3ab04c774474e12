import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changePassword, prepareSecondFactor, switchSecondFactorOn } from '#db/account/own-commands';
import { findSessionUser } from '#db/account/sessions';
import { closeSession } from '#db/account/sign-in';
import { addUser, disableUser, resetSecondFactor, signOutEverywhere } from '#db/account/user-commands';
import { sql } from '#db/client/client';
import { hashPassword } from '#lib/account/password';
import { newRecoveryCodes, newSecret } from '#lib/account/second-factor';
import { prove, signIn } from '#lib/account/sign-in';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('sign_in');

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'minh@demo.invalid';
let minh = 0;
let address = '';

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = randomBytes(16).toString('hex');
  const user = { email: EMAIL, name: 'Minh', role: 'secretary', categoryIds: [] } as const;
  const added = await addUser(null, { ...user, categoryIds: [], passwordHash: await hashPassword(PASSWORD) });
  minh = added.ok ? added.value : 0;
});

beforeEach(async () => {
  address = `10.${[...randomBytes(3)].join('.')}`;
  await sql()`delete from sign_in_failures`;
  await resetSecondFactor(null, minh);
});

const attempt = (password = PASSWORD, code = '', email = EMAIL) =>
  signIn({ email, password, code, from: { address, browser: 'Firefox' } });
const failuresOf = async (key: string) =>
  (await sql()`select coalesce(max(failures), 0)::int as n from sign_in_failures where key like ${`${key}:%`}`)[0]?.[
    'n'
  ];
const countAudit = async (action: string) =>
  (await sql()`select count(*)::int as n from audit_events where action = ${action}`)[0]?.['n'];

describe('lock-out', () => {
  test('of ten wrong tries at once six are looked at, and each of those is counted', async () => {
    const locks = await countAudit('session.locked_out');
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempt('sai')));
    const reasons = answers.map((answer) => (answer.ok ? 'ok' : answer.reason.replace(/\d+/, 'n')));
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'locked:n')).toHaveLength(5);
    expect([await failuresOf('account'), await failuresOf('address')]).toEqual([6, 6]);
    expect(await countAudit('session.locked_out')).toBe(locks + 1);
  });

  test('ten wrong tries at ten accounts at once are all counted against the address', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => attempt('sai', '', `${n}@demo.invalid`)));
    expect(await failuresOf('address')).toBe(10);
  });

  test('an address is locked after twenty wrong tries at as many accounts, for everybody’s right password', async () => {
    for (let n = 0; n < 20; n++)
      expect(await attempt('sai', '', `x${n}@demo.invalid`)).toMatchObject({ reason: 'wrong' });
    expect(await attempt('sai', '', 'x20@demo.invalid')).toMatchObject({ reason: 'locked:30' });
    expect(await attempt()).toMatchObject({ reason: expect.stringMatching(/^locked:/) });
    address = '192.0.2.1';
    expect((await attempt()).ok).toBe(true);
  });

  test('holds for the right password too, and runs out', async () => {
    for (let n = 0; n < 6; n++) await attempt('sai');
    const locked = await attempt();
    expect(locked).toMatchObject({ ok: false, reason: expect.stringMatching(/^locked:(30|29)$/) });
    await sql()`update sign_in_failures set last_at = last_at - interval '31 s'`;
    expect((await attempt()).ok).toBe(true);
  });

  test('an unknown account is locked like a known one', async () => {
    for (let n = 0; n < 5; n++) expect(await attempt('sai', '', 'ai@demo.invalid')).toMatchObject({ reason: 'wrong' });
    expect(await attempt('sai', '', 'ai@demo.invalid')).toMatchObject({ reason: 'locked:30' });
  });

  test('success forgets the account’s failures and none of the address’s', async () => {
    for (let n = 0; n < 3; n++) await attempt('sai');
    expect((await attempt()).ok).toBe(true);
    expect([await failuresOf('account'), await failuresOf('address')]).toEqual([0, 3]);
  });

  test('no address is stored', async () => {
    await attempt('sai');
    const keys = (await sql()`select key from sign_in_failures`).map(({ key }) => key).join();
    expect(keys).not.toContain(address);
  });
});

describe('second factor', () => {
  const step = () => Math.floor(Date.now() / 30_000);
  const owner = () => ({ id: minh, email: EMAIL, sessionId: '' });

  async function givenSecondFactor() {
    const secret = newSecret();
    const { shown, hashes } = newRecoveryCodes();
    await prepareSecondFactor(minh, secret);
    expect(await switchSecondFactorOn(owner(), { secret, step: step() - 2 }, hashes)).toMatchObject({ ok: true });
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return { codes: shown, digits: (shift = 0) => totp.generate({ timestamp: Date.now() + shift }) };
  }

  test('asked for only when the password is right, which costs nothing', async () => {
    await givenSecondFactor();
    expect(await attempt()).toMatchObject({ reason: 'code_needed' });
    expect([await failuresOf('account'), await failuresOf('address')]).toEqual([0, 0]);
    expect(await attempt('sai')).toMatchObject({ reason: 'wrong' });
  });

  test('a code is accepted once, even twice at the same time', async () => {
    const { digits } = await givenSecondFactor();
    const code = digits();
    const answers = await Promise.all([attempt(PASSWORD, code), attempt(PASSWORD, code)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await attempt(PASSWORD, code)).toMatchObject({ reason: 'code_wrong' });
    expect(await attempt(PASSWORD, digits(-300_000))).toMatchObject({ reason: 'code_wrong' });
  });

  test('a recovery code works once', async () => {
    const { codes } = await givenSecondFactor();
    const code = codes[0]?.toUpperCase() ?? '';
    expect((await attempt(PASSWORD, code)).ok).toBe(true);
    expect(await attempt(PASSWORD, code)).toMatchObject({ reason: 'code_wrong' });
    expect((await attempt(PASSWORD, codes[1])).ok).toBe(true);
  });

  test('wrong codes are counted: asking for the code again does not set the count back', async () => {
    await givenSecondFactor();
    for (let n = 0; n < 5; n++) {
      expect(await attempt(PASSWORD, 'aaaa-aaaa-aaaa')).toMatchObject({ reason: 'code_wrong' });
      expect(await attempt()).toMatchObject({ reason: 'code_needed' });
    }
    expect(await attempt(PASSWORD, 'aaaa-aaaa-aaaa')).toMatchObject({ reason: 'locked:30' });
  });
});

describe('sessions', () => {
  const open = async () => {
    const opened = await attempt();
    return opened.ok ? opened.value.sessionId : '';
  };
  test('signing out ends the session, and says so in the trail', async () => {
    const session = await open();
    const before = await countAudit('session.sign_out');
    expect(await findSessionUser(session)).toMatchObject({ email: EMAIL });
    await closeSession(session);
    expect(await findSessionUser(session)).toBeUndefined();
    expect(await countAudit('session.sign_out')).toBe(before + 1);
  });
  test('ends after twelve hours', async () => {
    const session = await open();
    const began = (hours: number) =>
      sql()`update sessions set created_at = now() - make_interval(mins => ${hours * 60}) where id = ${session}`;
    await began(11.9);
    expect(await findSessionUser(session)).toMatchObject({ email: EMAIL });
    await began(12.1);
    expect(await findSessionUser(session)).toBeUndefined();
  });
  test('another password ends every session but the one it was changed in', async () => {
    const [here, there] = [await open(), await open()];
    const proven = await prove({ email: EMAIL, password: PASSWORD, from: { address, browser: '' } }, false);
    if (!proven.ok) throw new Error(proven.reason);
    const owner = { id: minh, email: EMAIL, sessionId: here };
    expect(await changePassword(owner, proven.value, await hashPassword(PASSWORD))).toMatchObject({ ok: true });
    expect(await findSessionUser(here)).toMatchObject({ email: EMAIL });
    expect(await findSessionUser(there)).toBeUndefined();
  });
  test('an administrator ends every session of a user', async () => {
    const sessions = [await open(), await open()];
    await signOutEverywhere(null, minh);
    for (const session of sessions) expect(await findSessionUser(session)).toBeUndefined();
  });
  test('a disabled user is out at once, and not in again', async () => {
    const session = await open();
    await disableUser(null, minh);
    expect(await findSessionUser(session)).toBeUndefined();
    expect(await attempt()).toMatchObject({ reason: 'wrong' });
  });
});
