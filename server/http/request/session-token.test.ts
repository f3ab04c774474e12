import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { encode } from 'next-auth/jwt';
import { beforeEach, expect, test } from 'vitest';
import { findReplacedSession, isDeskSession } from '#server/http/request/session-token';

const SECRET = 'the secret of this portal, long enough';

beforeEach(() => {
  process.env['NEXTAUTH_SECRET'] = SECRET;
  process.env['SITE_URL'] = 'https://portal.example';
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { sessionId: 'x', exp: 4_000_000_000 };
const signed = (header: object, secret: string) => {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

test('a token of this portal holds', async () => {
  expect(await isDeskSession(await encode({ token: claims, secret: SECRET }))).toBe(true);
});

test('forged ones do not: expired, another secret, no algorithm, signed in place of encrypted, changed, cut, nothing', async () => {
  const good = await encode({ token: claims, secret: SECRET });
  const forged = [
    await encode({ token: claims, secret: SECRET, maxAge: -3600 }),
    await encode({ token: claims, secret: 'another' }),
    `${part({ alg: 'none' })}.${part(claims)}.`,
    `${part({ alg: 'none', enc: 'none' })}....${part(claims)}`,
    signed({ alg: 'HS256' }, SECRET),
    signed({ alg: 'HS256' }, ''),
    good.replace(/\.[^.]+$/, '.AAAAAAAAAAAAAAAAAAAAAA'),
    good.slice(0, -4),
    `${good}.${good}`,
    '',
    'null',
    '\0',
  ];
  for (const token of forged) expect(await isDeskSession(token), token.slice(0, 60)).toBe(false);
});

test('without a secret no token holds', async () => {
  const good = await encode({ token: claims, secret: SECRET });
  process.env['NEXTAUTH_SECRET'] = '';
  expect(await isDeskSession(good)).toBe(false);
});

test('the session that a new one replaces is read from the portal’s own cookie alone', async () => {
  const good = await encode({ token: claims, secret: SECRET });
  expect(await findReplacedSession(`a=b; __Host-next-auth.session-token=${good}`)).toBe('x');
  expect(await findReplacedSession(`next-auth.session-token=${good}; __Secure-next-auth.session-token=${good}`)).toBe(
    undefined,
  );
});

test('whatever a browser sends as cookies, the session is found where it is, and nothing fails', async () => {
  const session = `__Host-next-auth.session-token=${await encode({ token: claims, secret: SECRET })}`;
  const piece = fc.constantFrom(
    ';',
    '=',
    ' ',
    '__Host-next-auth.session-token',
    '__Host-next-auth.session-token=a.b.c.d.e',
    '%',
    '"',
    '\0',
    '....',
  );
  const noise = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
  const other = fc.stringMatching(/^[a-z]{1,5}=[\w%]{0,9}$/);
  await fc.assert(
    fc.asyncProperty(noise, fc.array(other), fc.array(other), async (header, before, after) => {
      expect(await findReplacedSession(header)).toBeFalsy();
      expect(await findReplacedSession([...before, session, ...after].join('; '))).toBe('x');
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
