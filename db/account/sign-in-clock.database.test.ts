import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { prepareSecondFactor, switchSecondFactorOn } from '#db/account/own-commands';
import { findSessionUser, listSessions } from '#db/account/sessions';
import { addUser } from '#db/account/user-commands';
import { sql } from '#db/client/client';
import { authOptions } from '#lib/account/auth';
import { hashPassword } from '#lib/account/password';
import { newRecoveryCodes, newSecret } from '#lib/account/second-factor';
import { signIn } from '#lib/account/sign-in';
import { setClockAhead } from '#server/base/clock';
import { isDeskSession } from '#server/http/request/session-token';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('sign_in_clock');

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'minh@demo.invalid';
const DAY_MS = 86_400_000;
const CLOCKS = [0, 3, -3, 4000, -20_000];
const secret = randomBytes(16).toString('hex');
let minh = 0;

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = secret;
  process.env['LOG_LEVEL'] = 'error';
  const user = { email: EMAIL, name: 'Minh', role: 'secretary', categoryIds: [] } as const;
  const added = await addUser(null, { ...user, categoryIds: [], passwordHash: await hashPassword(PASSWORD) });
  minh = added.ok ? added.value : 0;
});
afterEach(() => onNode());

/** Sets this process's clock `days` ahead of the database's. */
function onNode(days = 0): void {
  vi.useRealTimers();
  if (days !== 0) vi.useFakeTimers({ now: Date.now() + days * DAY_MS, toFake: ['Date'] });
  setClockAhead(-days * DAY_MS);
}

const attempt = (password: string, code = '') =>
  signIn({ email: EMAIL, password, code, from: { address: '192.0.2.7', browser: 'Firefox' } });

async function enter(): Promise<string> {
  await sql()`truncate sign_in_failures`;
  const opened = await attempt(PASSWORD);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value.sessionId;
}

test.each(CLOCKS)(
  'a session begun at a node %d days ahead holds at every other, and ends after twelve hours',
  async (days) => {
    onNode(days);
    const session = await enter();
    for (const elsewhere of CLOCKS) {
      onNode(elsewhere);
      expect(await findSessionUser(session), `${elsewhere} days ahead`).toMatchObject({ email: EMAIL });
      expect((await listSessions(minh)).map(({ id }) => id)).toContain(session);
    }
    await sql()`update sessions set created_at = created_at - interval '12 hours 1 second' where id = ${session}`;
    for (const elsewhere of CLOCKS) {
      onNode(elsewhere);
      expect(await findSessionUser(session), `${elsewhere} days ahead`).toBeUndefined();
    }
  },
);

test.each(CLOCKS)('the token that a node %d days ahead gives is read at every other', async (days) => {
  const { jwt, cookies } = authOptions;
  onNode(days);
  const token = (await jwt?.encode?.({ token: { sessionId: 'x' }, secret, maxAge: 43_200 })) ?? '';
  for (const elsewhere of CLOCKS) {
    onNode(elsewhere);
    expect(await jwt?.decode?.({ token, secret }), `${elsewhere} days ahead`).toMatchObject({ sessionId: 'x' });
    expect(await isDeskSession(token)).toBe(true);
  }
  // Browsers count Max-Age from receipt; Expires follows the node's clock.
  expect(cookies?.sessionToken?.options.maxAge).toBe(43_200);
});

test('a token is an editor’s for twelve hours, however often it is written anew', async () => {
  const { jwt } = authOptions;
  const first = await jwt?.encode?.({ token: { sessionId: 'x' }, secret, maxAge: 43_200 });
  setClockAhead(11 * 3_600_000);
  const claims = (await jwt?.decode?.({ token: first ?? '', secret })) ?? {};
  const again = (await jwt?.encode?.({ token: claims, secret, maxAge: 43_200 })) ?? '';
  expect(await isDeskSession(again)).toBe(true);
  setClockAhead(12 * 3_600_000 + 1000);
  expect(await isDeskSession(again)).toBe(false);
});

test.each(CLOCKS)(
  'six wrong tries at a node %d days ahead lock for half a minute, there and at every other',
  async (days) => {
    await sql()`truncate sign_in_failures`;
    onNode(days);
    for (let n = 0; n < 6; n++) await attempt('sai');
    for (const elsewhere of CLOCKS) {
      onNode(elsewhere);
      expect(await attempt(PASSWORD)).toMatchObject({ reason: expect.stringMatching(/^locked:\d{1,2}$/) });
    }
    await sql()`update sign_in_failures set last_at = last_at - interval '30 seconds'`;
    onNode(days);
    expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
  },
);

test('what a node of an older release wrote by its own clock three days ahead locks no longer than an hour', async () => {
  await sql()`truncate sign_in_failures`;
  await attempt('sai');
  await sql()`update sign_in_failures set failures = 30, last_at = now() + interval '3 days'`;
  expect(await attempt(PASSWORD)).toMatchObject({ reason: 'locked:3600' });
  await sql()`update sign_in_failures set last_at = last_at - interval '1 hour'`;
  expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
});

test.each(CLOCKS)('a code of the second factor is right at a node %d days ahead, and once', async (days) => {
  await sql()`truncate sign_in_failures`;
  await sql()`update users set second_factor_secret = null, second_factor_at = null, second_factor_step = null`;
  const shared = newSecret();
  await prepareSecondFactor(minh, shared);
  await switchSecondFactorOn(
    { id: minh, email: EMAIL, sessionId: '' },
    { secret: shared, step: 0 },
    newRecoveryCodes().hashes,
  );
  const code = new TOTP({ secret: Secret.fromBase32(shared) }).generate();
  onNode(days);
  expect(await attempt(PASSWORD, code)).toMatchObject({ ok: true });
  expect(await attempt(PASSWORD, code)).toMatchObject({ reason: 'code_wrong' });
  await sql()`update users set second_factor_secret = null, second_factor_at = null, second_factor_step = null`;
});
