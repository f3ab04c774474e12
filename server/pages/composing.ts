import { processWide } from '#domain/base/process-wide';
import { joinParts, partsAt } from '#domain/http/page-parts';
import { secondsNow } from '#server/base/clock';
import type { Entry, Frame } from '#server/pages/page-entry';

/** A page with the parts that it was last composed of; from `datedFrom` on, in seconds, it says when it was made. */
type Composed = { parts: Entry[]; entry: Entry; datedFrom: number };

const composed = processWide('composed pages', () => new WeakMap<Frame, Composed>());

/** The key of a part in the store; no path has it. */
export function partKey(name: string): string {
  return `part ${name}`;
}

/**
 * The page with its parts as they are now, always the same object for the same parts; itself if it has none. Undefined
 * where `find` lacks a part, or a part shows what it must not show here.
 */
export function compose(page: Entry, find: (key: string) => Entry | undefined): Entry | undefined {
  const { frame } = page;
  if (!frame) return page;
  const parts: Entry[] = [];
  for (const { name, except } of frame.parts) {
    const part = find(partKey(name));
    if (!part || (except && part.shows.includes(except))) return undefined;
    parts.push(part);
  }
  const known = composed.get(frame);
  const now = secondsNow();
  if (known && known.datedFrom > now === isUndated(known.entry) && hasParts(known, parts)) return known.entry;
  const datedFrom = Math.max(...[page, ...parts].map(({ dated }) => dated ?? Number.POSITIVE_INFINITY));
  const entry = join(page, frame, parts, datedFrom <= now ? datedFrom : undefined);
  composed.set(frame, { parts, entry, datedFrom });
  return entry;
}

/** As it was last composed. */
export function lastComposed({ frame }: Entry): Entry | undefined {
  return frame && composed.get(frame)?.entry;
}

export function forgetComposed({ frame }: Entry): void {
  if (frame) composed.delete(frame);
}

/** What was composed of parts that are not the present ones may show what a change has altered. */
export function forgetOlderParts(page: Entry, find: (key: string) => Entry | undefined): void {
  const { frame } = page;
  const known = frame && composed.get(frame);
  if (known?.parts.some((part, at) => part !== find(partKey(frame?.parts[at]?.name ?? '')))) forgetComposed(page);
}

function hasParts({ parts }: Composed, present: Entry[]): boolean {
  return parts.every((part, at) => part === present[at]);
}

function isUndated({ value }: Entry): boolean {
  return value.headers?.['last-modified'] === undefined;
}

/** Joined anew for who needs the text: kept twice, pages would take twice the memory. */
function join(page: Entry, { pieces, parts: named, here }: Frame, parts: Entry[], dated: number | undefined): Entry {
  const { 'last-modified': _, ...others } = page.value.headers ?? {};
  const headers = dated ? { ...others, 'last-modified': new Date(dated * 1000).toUTCString() } : others;
  const texts = partsAt(
    parts.map(({ value }, at) => ({ name: named[at]?.name ?? '', html: value.html ?? '' })),
    here,
  );
  const value = Object.defineProperty({ ...page.value, headers }, 'html', {
    get: () => joinParts(pieces, texts),
    enumerable: true,
  });
  return { ...page, value };
}
