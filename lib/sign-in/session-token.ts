import { decode } from 'next-auth/jwt';
import { cookieNames } from '#domain/session-cookie';
import { isServedOverTls } from '#lib/env';

/** Whether a session cookie was issued by this portal's desk and has not expired. */
export async function isDeskSession(token: string): Promise<boolean> {
  return (await claimsOf(token)) !== null;
}

/** The session that a browser had until now, as its `Cookie` header names it: a new one takes its place. */
export async function findReplacedSession(cookieHeader: string): Promise<string | undefined> {
  const name = `${cookieNames(isServedOverTls()).sessionToken}=`;
  const cookie = cookieHeader.split(/; */).find((one) => one.startsWith(name));
  return cookie && (await claimsOf(cookie.slice(name.length)))?.sessionId;
}

async function claimsOf(token: string) {
  const secret = process.env['NEXTAUTH_SECRET'];
  return secret ? decode({ token, secret }).catch(() => null) : null;
}
