import { headers } from 'next/headers';
import type { DeskUser } from '#db/account/sessions';
import { askingBrowser } from '#lib/account/known-browser';
import type { From } from '#lib/account/sign-in';

/** For actions in which a signed-in user proves again who they are. */
export async function askingUser({ sessionId }: DeskUser): Promise<From> {
  return { ...(await askingClient()), sessionId };
}

/** For a page, an action or a route. */
export async function askingClient(): Promise<From> {
  const given = await headers();
  return {
    address: given.get('x-forwarded-for') ?? '',
    browser: given.get('user-agent') ?? '',
    knownAs: await askingBrowser(),
  };
}
