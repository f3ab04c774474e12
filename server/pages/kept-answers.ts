import { presentState } from '#server/pages/content-states';
import { dropLastCopy, noteGone } from '#server/pages/last-copies';
import { entryOf } from '#server/pages/page-entry';
import { store } from '#server/pages/page-store';

type Answer = { text: string; headers: Record<string, string> };

/**
 * Call it before reading a feed's or sitemap's content. The returned function keeps the answer for when the next one
 * fails, or forgets it if undefined; it does nothing if content changed meanwhile.
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

/** Feeds are requested often: other nodes hear only of new ones. */
function keep(path: string, { text, headers }: Answer): void {
  const known = store.pages.get(path);
  if (known && known.value.headers?.['etag'] === headers['etag']) {
    known.lastModified = Date.now();
    return;
  }
  const value = { kind: 'APP_ROUTE', status: 200, body: new TextEncoder().encode(text), headers };
  const entry = entryOf(value, { state: presentState() });
  store.pages.set(path, entry);
  dropLastCopy(path);
  if (entry.state) store.shared?.set(path, entry);
}
