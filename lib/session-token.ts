import { decode } from 'next-auth/jwt';

/** Whether a session cookie was issued by this portal's desk and has not expired. */
export async function isDeskSession(token: string): Promise<boolean> {
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!secret) return false;
  const claims = await decode({ token, secret }).catch(() => null);
  return claims !== null;
}
