import { processWide } from '#domain/base/process-wide';
import { joinParts } from '#domain/http/page-parts';
import type { Entry, Frame } from '#server/pages/page-entry';

/** A page with the parts that it was last composed of. */
type Composed = { parts: Entry[]; entry: Entry };

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
  if (known?.parts.every((part, at) => part === parts[at])) return known.entry;
  const entry = join(page, frame, parts);
  composed.set(frame, { parts, entry });
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

/** Joined anew for who needs the text: kept twice, pages would take twice the memory. */
function join(page: Entry, { pieces }: Frame, parts: Entry[]): Entry {
  const { 'last-modified': _, ...headers } = page.value.headers ?? {};
  const dates = [page, ...parts].map(({ value }) => Date.parse(String(value.headers?.['last-modified'])));
  const last = Math.max(...dates); // NaN where one has none
  const dated = last > 0 ? { ...headers, 'last-modified': new Date(last).toUTCString() } : headers;
  const texts = parts.map(({ value }) => value.html ?? '');
  const value = Object.defineProperty({ ...page.value, headers: dated }, 'html', {
    get: () => joinParts(pieces, texts),
    enumerable: true,
  });
  return { ...page, value };
}
