import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changePassword, endOtherSessions } from '#db/account/own-commands';
import { addUser, disableUser, enableUser, resetPassword, signOutEverywhere } from '#db/account/user-commands';
import { sql } from '#db/client/client';
import { readBrowser, signBrowser } from '#lib/account/known-browser';
import { hashPassword } from '#lib/account/password';
import { prove, signIn } from '#lib/account/sign-in';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('known_browsers');

const PASSWORD = 'trời hôm nay xanh';
let passwordHash = '';
const ids = { minh: 0, lan: 0 };
type Name = keyof typeof ids;
const emailOf = (name: Name) => `${name}@demo.invalid`;

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = randomBytes(16).toString('hex');
  process.env['LOG_LEVEL'] = 'error';
  passwordHash = await hashPassword(PASSWORD);
  for (const name of ['minh', 'lan'] as const) {
    const user = { email: emailOf(name), name, role: 'administrator', categoryIds: [], passwordHash } as const;
    const added = await addUser(null, { ...user, categoryIds: [] });
    ids[name] = added.ok ? added.value : 0;
  }
});

beforeEach(async () => {
  await sql()`truncate sign_in_failures, known_browsers`;
  await sql()`update users set password_hash = ${passwordHash}, disabled_at = null`;
});

const anAddress = () => `10.${[...randomBytes(3)].join('.')}`;
const attempt = (name: Name, password: string, knownAs?: string, address = anAddress()) =>
  signIn({ email: emailOf(name), password, from: { address, browser: 'Firefox', knownAs } });

async function enter(name: Name, knownAs?: string) {
  const opened = await attempt(name, PASSWORD, knownAs);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

async function hammer(name: Name): Promise<void> {
  for (let n = 0; n < 8; n++) await attempt(name, `đoán ${n}`);
}

const LOCKED = { ok: false, reason: expect.stringMatching(/^locked:/) };

describe('while a stranger hammers at an account', () => {
  test('its owner gets in from the browser they signed in from before, and from no other', async () => {
    const { knownBrowser } = await enter('minh');
    await hammer('minh');
    expect(await attempt('minh', PASSWORD)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD, knownBrowser)).toMatchObject({ ok: true });
  });

  test('even at an address that is locked, such as the office’s own', async () => {
    const { knownBrowser } = await enter('minh');
    const office = anAddress();
    for (let n = 0; n < 21; n++)
      await signIn({ email: `${n}@demo.invalid`, password: 'x', from: { address: office, browser: '' } });
    expect(await attempt('lan', PASSWORD, undefined, office)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD, knownBrowser, office)).toMatchObject({ ok: true });
  });

  test('who is signed in goes on proving who they are, and changes the password', async () => {
    const { sessionId } = await enter('minh');
    await hammer('minh');
    const from = { address: anAddress(), browser: '', sessionId };
    expect(await prove({ email: emailOf('minh'), password: PASSWORD, from }, false)).toMatchObject({ ok: true });
  });
});

describe('a known browser', () => {
  test('has a bound of its own, which locks nobody else', async () => {
    const { knownBrowser } = await enter('minh');
    for (let n = 0; n < 6; n++) await attempt('minh', 'sai', knownBrowser);
    expect(await attempt('minh', PASSWORD, knownBrowser)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD)).toMatchObject({ ok: true });
  });

  test('has the same bound still when somebody else signs in there between', async () => {
    let { knownBrowser } = await enter('minh');
    ({ knownBrowser } = await enter('lan', knownBrowser));
    for (let n = 0; n < 6; n++) await attempt('minh', 'sai', knownBrowser);
    ({ knownBrowser } = await enter('lan', knownBrowser));
    expect(await attempt('minh', 'sai', knownBrowser)).toMatchObject(LOCKED);
  });

  test('is a stranger to every other account', async () => {
    const { knownBrowser } = await enter('lan');
    await hammer('minh');
    expect(await attempt('minh', PASSWORD, knownBrowser)).toMatchObject(LOCKED);
  });

  test('has another name after each sign-in: a copy of the former is worth nothing', async () => {
    const { knownBrowser: copied } = await enter('minh');
    const { knownBrowser } = await enter('minh', copied);
    await hammer('minh');
    expect(await attempt('minh', PASSWORD, copied)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD, knownBrowser)).toMatchObject({ ok: true });
  });

  test('is forgotten when nineteen others and one more were used since, or after half a year', async () => {
    const { knownBrowser: first } = await enter('minh');
    const { knownBrowser: second } = await enter('minh');
    await sql()`insert into known_browsers (browser_id, user_id, used_at)
      select gen_random_uuid(), ${ids.minh}, now() from generate_series(1, 18)`;
    const { knownBrowser: last } = await enter('minh');
    await sql()`update known_browsers set used_at = now() - interval '181 days' where browser_id = ${last}`;
    await hammer('minh');
    expect(await attempt('minh', PASSWORD, first)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD, last)).toMatchObject(LOCKED);
    expect(await attempt('minh', PASSWORD, second)).toMatchObject({ ok: true });
  });
});

describe('no browser is known any more, but the one in which it was asked for, when', () => {
  const ownerIn = (opened: { sessionId: string; knownBrowser: string }) => ({
    id: ids.minh,
    email: emailOf('minh'),
    sessionId: opened.sessionId,
    knownAs: opened.knownBrowser,
  });
  const ways: [string, (here: { sessionId: string; knownBrowser: string }) => Promise<unknown>, boolean][] = [
    ['an administrator gives a new password', () => resetPassword(ids.lan, ids.minh, passwordHash), false],
    ['the operator gives a new password', () => resetPassword(null, ids.minh, passwordHash), false],
    [
      'the account is disabled for a while',
      async () => {
        await disableUser(ids.lan, ids.minh);
        await enableUser(ids.lan, ids.minh);
      },
      false,
    ],
    ['an administrator signs the user out everywhere', () => signOutEverywhere(ids.lan, ids.minh), false],
    ['the owner signs out everywhere else', (here) => endOtherSessions(ownerIn(here)), true],
    [
      'the owner changes the password',
      async (here) => {
        const from = { address: anAddress(), browser: '', sessionId: here.sessionId };
        const proven = await prove({ email: emailOf('minh'), password: PASSWORD, from }, false);
        if (proven.ok)
          expect(await changePassword(ownerIn(here), proven.value, passwordHash)).toMatchObject({ ok: true });
      },
      true,
    ],
  ];
  test.each(ways)('%s', async (_, way, staysHere) => {
    const here = await enter('minh');
    const there = await enter('minh');
    await way(here);
    await sql()`truncate sign_in_failures`;
    await hammer('minh');
    expect(await attempt('minh', PASSWORD, there.knownBrowser)).toMatchObject(LOCKED);
    expect((await attempt('minh', PASSWORD, here.knownBrowser)).ok).toBe(staysHere);
  });
});

test('a browser’s cookie is of this portal’s making, or none', () => {
  const id = '0b7e6c1a-2f5d-4c3e-9a8b-1d2e3f405162';
  const good = signBrowser(id);
  expect(readBrowser(good)).toBe(id);
  const [, seal = ''] = good.split('.');
  const forged = [
    undefined,
    '',
    id,
    `${id}.`,
    `${id}.${'A'.repeat(43)}`,
    `1${id.slice(1)}.${seal}`,
    `${good}A`,
    good.slice(0, -1),
    `${id}.${seal.toUpperCase()}`,
    `${id.toUpperCase()}.${seal}`,
    `${good};${good}`,
  ];
  for (const cookie of forged) expect(readBrowser(cookie), cookie).toBeUndefined();
});
