import { decode, encode, type JWT, type JWTOptions } from 'next-auth/jwt';
import { SESSION_MS } from '#db/account/sessions';
import { cookieNames } from '#domain/account/session-cookie';
import { sharedNow } from '#server/base/clock';
import { setting } from '#server/settings/settings';
import { isServedOverTls } from '#server/settings/site';

/** A century: longer than any clock is wrong. */
const LASTING_MS = 100 * 365.25 * 86_400_000;

/**
 * Only the database ends a session, by its own clock; the token's expiry, judged by each machine's clock, lies far
 * beyond. `endsAt` serves the visit counts.
 */
export const sessionTokens: Pick<JWTOptions, 'encode' | 'decode'> = {
  encode({ token, secret }) {
    const now = sharedNow().getTime();
    const maxAge = Math.round((now + LASTING_MS - Date.now()) / 1000);
    return encode({ token: { endsAt: now + SESSION_MS, ...token }, secret, maxAge });
  },
  decode: ({ token, secret }) => decode({ token, secret }),
};

/** Whether the desk issued this token and it has not expired. */
export async function isDeskSession(token: string): Promise<boolean> {
  const claims = await claimsOf(token);
  return claims !== null && (claims.endsAt ?? Infinity) > sharedNow().getTime();
}

/** The session id in a `Cookie` header. */
export async function findReplacedSession(cookieHeader: string): Promise<string | undefined> {
  const name = `${cookieNames(isServedOverTls()).sessionToken}=`;
  const cookie = cookieHeader.split(/; */).find((one) => one.startsWith(name));
  return cookie && (await claimsOf(cookie.slice(name.length)))?.sessionId;
}

async function claimsOf(token: string): Promise<JWT | null> {
  const secret = setting('NEXTAUTH_SECRET');
  return secret ? decode({ token, secret }).catch(() => null) : null;
}
