import { dropLastCopy, noteGone } from '#server/pages/last-copies';
import { entryOf } from '#server/pages/page-entry';
import { store } from '#server/pages/page-store';

type Answer = { text: string; headers: Record<string, string> };

/**
 * To be called before what a feed or sitemap lists is read, which is made anew for each who asks. What it gives keeps the
 * answer for when it cannot be made, or forgets it where there is none any more; not where something changed meanwhile.
 */
export function beginAnswer(path: string): (answer: Answer | undefined) => void {
  const { generation } = store;
  return (answer) => {
    if (store.generation !== generation) return;
    if (answer) keep(path, answer);
    else {
      store.pages.delete(path);
      noteGone(path);
    }
  };
}

/** The same feed is asked for again and again: other nodes are told only of what is new. */
function keep(path: string, { text, headers }: Answer): void {
  const known = store.pages.get(path);
  if (known && known.value.headers?.['etag'] === headers['etag']) {
    known.lastModified = Date.now();
    return;
  }
  const entry = entryOf({ kind: 'APP_ROUTE', status: 200, body: new TextEncoder().encode(text), headers });
  store.pages.set(path, entry);
  dropLastCopy(path);
  if (store.mark) store.shared?.set(store.mark, path, entry);
}
