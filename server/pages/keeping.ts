import { notedReads } from '#db/client/reads';
import { cutParts, joinParts, type PagePart, partsAt } from '#domain/http/page-parts';
import { secondsNow } from '#server/base/clock';
import { partKey } from '#server/pages/composing';
import { presentState } from '#server/pages/content-states';
import { type CacheControl, type Entry, entryOf, firstStepIn, isOld, type Page } from '#server/pages/page-entry';
import { dateRendering } from '#server/pages/page-headers';
import { keepPage, keptPage, store } from '#server/pages/page-store';
import { isStillCurrent, type Rendering } from '#server/pages/renderings';

type Context = { cacheControl?: CacheControl };

/**
 * Keeps what was rendered, and apart from it the parts that other pages show, too; `value` becomes what is kept. False
 * where something that it shows has changed since its rendering began.
 */
export function keepRendered(key: string, value: Page, context: Context, rendering: Rendering | undefined): boolean {
  const reads = notedReads();
  const state = rendering?.state ?? presentState();
  const keepOne = (name: string, entry: Entry) => {
    if (!isStillCurrent(rendering, entry.shows)) return false;
    keepPage(name, entry);
    if (rendering?.state && isFound(entry.value)) store.shared?.set(name, entry);
    return true;
  };
  const { pieces, parts } =
    value.html === undefined ? { pieces: [], parts: [] } : cutParts(value.html, new Set(reads.parts.keys()));
  const dated = dateRendered(value);
  const made = { ...context, state };
  for (const { name, html } of parts) {
    if (isFresh(name)) continue;
    keepOne(partKey(name), entryOf({ kind: 'PART', html }, { ...made, dated, shows: reads.parts.get(name) ?? [] }));
  }
  // A part whose element is not there, such as one for an empty list, is shown by the page alone.
  const cut = new Set(parts.map(({ name }) => name));
  const own = [...reads.parts].flatMap(([name, keys]) => (cut.has(name) ? [] : keys));
  const ofPage = { ...made, dated: isFound(value) ? dated : undefined, shows: [...reads.page, ...own] };
  const here = firstStepIn(key);
  const isKept = keepOne(key, pageEntry(value, pieces, parts, { ...ofPage, here }));
  if (value.html !== undefined)
    value.html = (isKept ? keptPage(key)?.value.html : undefined) ?? joinParts(pieces, partsAt(parts, here));
  return isKept;
}

/** A part is replaced when it is old, not by each page: every page with it would be packed anew. */
function isFresh(name: string): boolean {
  const known = store.pages.peek(partKey(name));
  return known !== undefined && !isOld(known);
}

type Made = Parameters<typeof entryOf>[1] & { here: string };

function pageEntry(value: Page, pieces: string[], parts: PagePart[], { here, ...made }: Made): Entry {
  if (parts.length === 0) return entryOf(value, made);
  const { html: _, ...page } = value;
  const named = parts.map(({ name, except }) => ({ name, ...(except ? { except } : {}) }));
  return { ...entryOf(page, made), frame: { pieces, parts: named, here } };
}

/**
 * `Last-Modified` has whole seconds, and another node may have dated what was before a change in its second, or in the next.
 * So a page made then says none yet; its date is the first that is safe.
 */
function dateRendered(value: Page): number | undefined {
  if (value.kind !== 'APP_PAGE') return undefined;
  const [made, safe] = [secondsNow(), store.forgotten + 2];
  if (made >= safe && isFound(value)) dateRendering(value, made);
  return Math.max(made, safe);
}

function isFound({ status = 200 }: Page): boolean {
  return status === 200;
}
