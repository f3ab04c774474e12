import { encodeAction, findAction } from '#e2e/support/server-action';
import { ONCE, type Way } from '#tests/cluster/sign-in';

/** `ok` as the action says; false for any other answer. */
type Answer = { ok: boolean; status: number; text: string };

/** With one argument, by its id in the build of `folder`. */
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
