import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import type { ContentKey } from '#domain/http/content-keys';
import { type ContentState, isCurrentSince, presentState } from '#server/pages/content-states';
import { store } from '#server/pages/page-store';

/** Far more than renderings at once; one that is forgotten would count as of the present. */
const MAX_PENDING = 10_000;
/** An older rendering has failed. */
const GIVEN_UP_MS = 10_000;
const WAIT_MS = 2000;
const STEP_MS = 10;

/** `generation` is the store's at its beginning, `state` the content's; `parts` are those that it will bring. */
export type Rendering = { generation: number; state: ContentState | undefined; at: number; parts: string[] };

/** Of missing or old pages, by cache key. */
const underWay = processWide('renderings', () => new LRUCache<string, Rendering>({ max: MAX_PENDING }));

/** Of several at once the first is waited for. */
export function beginRendering(key: string, parts: string[] = []): Rendering {
  const rendering = { generation: store.generation, state: presentState(), at: Date.now(), parts };
  // Next may answer a second request with the first one's rendering.
  const known = underWay.get(key);
  if (known) {
    if (isGivenUp(known)) underWay.set(key, { ...known, at: Date.now() });
  } else underWay.set(key, rendering);
  return rendering;
}

/** `own` is what began in the same request. Without any, the page is taken for one of the present. */
export function endRendering(key: string, own?: Rendering): Rendering | undefined {
  const rendering = underWay.get(key);
  underWay.delete(key);
  return own ?? rendering;
}

/** Whether what shows `shown` did not change since the rendering began. */
export function isStillCurrent(rendering: Rendering | undefined, shown: readonly ContentKey[]): boolean {
  if (!rendering || rendering.generation === store.generation) return true;
  return rendering.generation >= store.cleared && isCurrentSince(rendering.state, shown);
}

/**
 * Waits at most two seconds for renderings that began before the last change: a request meanwhile may get an old page, one
 * afterwards does not.
 */
export function awaitOlderRenderings(): Promise<void> {
  const { generation } = store;
  return waitWhile(() => some((one) => one.generation < generation));
}

/** Waits at most two seconds while a present rendering will bring one of the parts that `findMissing` finds. */
export function awaitParts(findMissing: () => string[]): Promise<void> {
  return waitWhile(() => {
    const missing = findMissing();
    return (
      missing.length > 0 &&
      some((one) => one.generation === store.generation && one.parts.some((part) => missing.includes(part)))
    );
  });
}

function some(isMeant: (one: Rendering) => boolean): boolean {
  return [...underWay.values()].some((one) => !isGivenUp(one) && isMeant(one));
}

function isGivenUp({ at }: Rendering): boolean {
  return at <= Date.now() - GIVEN_UP_MS;
}

/** A Node module would not load at the edge, for which Next bundles this file. */
async function waitWhile(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < WAIT_MS && isSo(); waited += STEP_MS)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
