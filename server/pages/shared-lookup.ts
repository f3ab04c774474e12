import { partKey } from '#server/pages/composing';
import { isCurrentSince } from '#server/pages/content-states';
import type { Entry } from '#server/pages/page-entry';
import { keepPage, keptPage, store } from '#server/pages/page-store';

/** Another node's page, unless something was dropped meanwhile; else this node's, which may be old. */
export async function findSharedPage(key: string): Promise<Entry | null> {
  const { shared, mark } = store;
  if (shared && mark) {
    await adopt(key);
    const parts = store.pages.peek(key)?.frame?.parts ?? [];
    await Promise.all(parts.map(({ name }) => store.pages.has(partKey(name)) || adopt(partKey(name))));
  }
  return keptPage(key) ?? null;
}

/** Keeps what another node has shared, where it is of the present and newer. */
async function adopt(key: string): Promise<void> {
  const { generation } = store;
  const found = await findOfPresent(key);
  const here = store.pages.peek(key);
  if (!found || store.generation !== generation || (here && here.lastModified >= found.lastModified)) return;
  keepPage(key, found);
}

/** What another node has shared, if it shows nothing that has changed since. */
export async function findOfPresent(key: string): Promise<Entry | undefined> {
  const found = await store.shared?.get(key);
  return found && isCurrentSince(found.state, found.shows) ? found : undefined;
}
