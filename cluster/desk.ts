import { encodeAction, findAction } from '../e2e/server-action';

/** A node ends a connection that was idle for five seconds: none is kept, so that none is found closed. */
export const ONCE = { connection: 'close' };

/** Where a desk is reached: a node, or the load balancer; `site` is the address that browsers know. */
export type Way = { url: string; site: string };

/** Signs somebody of the demo in and gives the cookies of the session. */
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

/** What an action answered: `ok` as it says, false for any other answer. */
export type Answer = { ok: boolean; status: number; text: string };

/** Runs a server action with its one argument, under the name that the build in `folder` has for it. */
export async function act(way: Way, cookie: string, article: number, name: string, input: unknown, folder = '.') {
  const { id, route } = findAction(name, folder);
  const { url, site } = way;
  const response = await fetch(url + route.replace('[id]', String(article)), {
    method: 'POST',
    headers: {
      ...ONCE,
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      cookie,
      origin: site,
    },
    body: await encodeAction({ args: [input] }),
  });
  const text = await response.text();
  return { ok: response.ok && text.includes('"ok":true'), status: response.status, text } satisfies Answer;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
