import { NOWHERE_PATH } from '#domain/http/paths';
import { beginRenderingForAll, statusChosenForAll } from '#server/base/answer-with';
import { dropLastCopy, noteGone } from '#server/pages/last-copies';
import { countLookup } from '#server/pages/lookups';
import { type CacheControl, type Entry, entryOf, isOld, isWhole, type Page, pathIn } from '#server/pages/page-entry';
import { dateRendering, dropFramework, forbidKeeping } from '#server/pages/page-headers';
import { beginGeneration, forgetPage, keepPage, secondsNow, store } from '#server/pages/page-store';

/**
 * Next's cache handler (`cacheHandler` in next.config.js). Unlike the built-in one:
 *
 * - It keeps only status 200 and one page for all addresses that lead nowhere: invented addresses fill nothing.
 * - It keeps pages in bounded memory and, if shared, under the mark of their content: a restart or another database
 *   never shows old pages.
 * - It drops a page whose rendering began before a change.
 */
export default class PageCache {
  async get(key: string): Promise<Entry | null> {
    const known = store.pages.get(key);
    const entry = known && !isOld(known) ? known : await findShared(key);
    countLookup(entry ? (isOld(entry) ? 'stale' : 'hit') : 'miss');
    if ((!entry || isOld(entry)) && !store.begun.has(key)) {
      store.begun.set(key, { generation: store.generation, at: Date.now() });
    }
    beginRenderingForAll(entry?.value);
    return entry;
  }

  async set(key: string, value: Page | null, context: { cacheControl?: CacheControl }): Promise<void> {
    if (value?.html !== undefined) dropFramework(value, value.html);
    const begun = store.begun.get(key);
    const isCurrent = (begun?.generation ?? store.generation) === store.generation;
    store.begun.delete(key);
    // Next answers all who wait for this rendering from this object.
    if (value?.html !== undefined) value.status = statusChosenForAll(value) ?? value.status;
    if (!value || (value.status ?? 200) !== 200) {
      forgetPage(key);
      // A failure does not say that the page is gone.
      if (value && (value.status ?? 200) < 500) noteGone(key);
      if (value) forbidKeeping(value);
      if (value && isCurrent && pathIn(key) === NOWHERE_PATH) keepPage(key, entryOf(value, context));
      return;
    }
    if (!isCurrent || !isWhole(value)) return;
    // `Last-Modified` has whole seconds: a page made in the second of a change, or in the next, when another node may
    // still have dated the old one, gets none.
    const made = secondsNow();
    if (value.kind === 'APP_PAGE' && made > store.forgotten + 1) dateRendering(value, made);
    const entry = entryOf(value, context);
    keepPage(key, entry);
    dropLastCopy(key);
    if (begun && store.mark) store.shared?.set(store.mark, key, entry);
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const revalidated = new Set([tags].flat());
    beginGeneration();
    for (const [key, entry] of store.pages.entries()) {
      if (entry.tags.some((tag) => revalidated.has(tag))) forgetPage(key);
    }
  }

  resetRequestCache(): void {}
}

/** Another node's page, unless something was dropped meanwhile; else this node's. */
async function findShared(key: string): Promise<Entry | null> {
  const { shared, mark, generation } = store;
  const found = shared && mark ? await shared.get(mark, key) : undefined;
  const here = store.pages.get(key) ?? null;
  if (!found || store.generation !== generation || (here && here.lastModified >= found.lastModified)) return here;
  keepPage(key, found);
  return found;
}
