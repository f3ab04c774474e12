/** A node closes connections idle for five seconds: keep none, so that none is found closed. */
export const ONCE = { connection: 'close' };

/** A node or the load balancer; `site` is the public address. */
export type Way = { url: string; site: string };

/** Returns the session's cookies; throws where it fails. */
export async function signIn({ url, site }: Way, email: string, password: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`, { headers: ONCE });
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const second = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { ...ONCE, cookie: cookiesOf(first), origin: site },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  const cookies = cookiesOf(second);
  if (!cookies.includes('session-token')) throw new Error(`${email} was not let in: ${second.status}`);
  return cookies;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
