import { beginReads } from '#db/client/reads';
import { NOWHERE_PATH } from '#domain/http/paths';
import { beginRenderingForAll, begunForAll, isOlderCopy, statusChosenForAll } from '#server/base/answer-with';
import { forgetComposed } from '#server/pages/composing';
import { keepRendered } from '#server/pages/keeping';
import { dropLastCopy, noteGone } from '#server/pages/last-copies';
import { countLookup } from '#server/pages/lookups';
import { type CacheControl, type Entry, isOld, isWhole, type Page, pathIn } from '#server/pages/page-entry';
import { dropFramework, forbidKeeping } from '#server/pages/page-headers';
import { beginGeneration, forgetPage, keptPage, lastPage, missingParts, store } from '#server/pages/page-store';
import { awaitParts, beginRendering, endRendering, type Rendering } from '#server/pages/renderings';
import { findSharedPage } from '#server/pages/shared-lookup';

/**
 * Next's cache handler (`cacheHandler` in next.config.js). Unlike the built-in one:
 *
 * - It keeps only status 200 and one page for all addresses that lead nowhere: invented addresses fill nothing.
 * - It keeps pages in bounded memory and, if shared, with the state of their content: a restart or another database
 *   never shows old pages.
 * - It drops what a change alters, and keeps nothing altered since its rendering began.
 * - It keeps parts that many pages show once: where only such a part is altered, one page is rendered for all.
 */
export default class PageCache {
  async get(key: string, context?: { kind?: string }): Promise<Entry | null> {
    const known = keptPage(key);
    const entry = known && !isOld(known) ? known : await findElsewhere(key);
    countLookup(entry ? (isOld(entry) ? 'stale' : 'hit') : 'miss');
    const isToRender = (!entry || isOld(entry)) && context?.kind !== 'FETCH';
    if (isToRender) beginReads();
    beginRenderingForAll(entry?.value, isToRender ? beginRendering(key, lackedBy(key)) : undefined);
    return entry;
  }

  async set(key: string, value: Page | null, context: { cacheControl?: CacheControl }): Promise<void> {
    const rendering = endRendering(key, begunForAll() as Rendering | undefined);
    if (value && isOlderCopy(value)) return touch(key, value, context);
    if (value?.html !== undefined) dropFramework(value, value.html);
    // Next answers all who wait for this rendering from this object.
    if (value?.html !== undefined) value.status = statusChosenForAll() ?? value.status;
    if (!value || (value.status ?? 200) !== 200) {
      forgetPage(key);
      // A failure does not say that the page is gone.
      if (value && (value.status ?? 200) < 500) noteGone(key);
      if (value) forbidKeeping(value);
      if (value && pathIn(key) === NOWHERE_PATH) keepRendered(key, value, context, rendering);
      return;
    }
    if (isWhole(value) && keepRendered(key, value, context, rendering)) dropLastCopy(key);
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const revalidated = new Set([tags].flat());
    beginGeneration();
    store.cleared = store.generation;
    for (const [key, entry] of store.pages.entries()) {
      if (entry.tags.some((tag) => revalidated.has(tag))) forgetPage(key);
    }
  }

  resetRequestCache(): void {}
}

/** Tries again when the older page is old once more. What was dropped meanwhile stays dropped. */
function touch(key: string, value: Page, { cacheControl }: { cacheControl?: CacheControl }): void {
  const known = store.pages.peek(key);
  if (!known || lastPage(known)?.value !== value) return;
  forgetComposed(known);
  store.pages.set(key, { ...known, lastModified: Date.now(), cacheControl });
}

/** Another rendering may bring a part that is missing; another node may have the page. */
async function findElsewhere(key: string): Promise<Entry | null> {
  await awaitParts(() => lackedBy(key));
  return findSharedPage(key);
}

function lackedBy(key: string): string[] {
  const page = store.pages.peek(key);
  return page ? missingParts(page) : [];
}
