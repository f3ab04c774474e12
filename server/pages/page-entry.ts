import { ANYTHING, type ContentKey } from '#domain/http/content-keys';
import { firstStepOf } from '#domain/http/own-steps';
import type { ContentState } from '#server/pages/content-states';

export type Page = {
  kind: string;
  status?: number | undefined;
  html?: string;
  rscData?: Uint8Array;
  /** For prefetches by Next's router; as large as the page's own data. */
  segmentData?: Map<string, Uint8Array>;
  body?: Uint8Array;
  headers?: Record<string, unknown>;
};
export type CacheControl = { revalidate?: number | false };

/**
 * What stands around the parts that a page shares with others; `except` by part, what it must not show here. `here` is
 * the page's first step; absent in pages of earlier releases.
 */
export type Frame = { pieces: string[]; parts: { name: string; except?: string }[]; here?: string };

/**
 * `lastModified` is in milliseconds. One with a `frame` has no HTML of its own: `server/pages/composing.ts` adds the
 * parts. `state` is the content's at the beginning of its rendering.
 */
export type Entry = {
  value: Page;
  lastModified: number;
  tags: string[];
  cacheControl?: CacheControl | undefined;
  shows: readonly ContentKey[];
  state?: ContentState | undefined;
  /** In seconds since the epoch; the least `Last-Modified` of what it is in. It may be a moment ahead. */
  dated?: number | undefined;
  frame?: Frame;
};

type Made = Partial<Pick<Entry, 'cacheControl' | 'shows' | 'state' | 'dated'>>;

export function entryOf(value: Page, { cacheControl, shows = [ANYTHING], state, dated }: Made = {}): Entry {
  const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',');
  return { value, lastModified: Date.now(), tags, cacheControl, shows, state, dated };
}

/** Whether it is a page or a route's answer; nothing else is kept. */
export function isWhole({ kind, html, body }: Page): boolean {
  return kind === 'APP_PAGE' ? Boolean(html) : kind === 'APP_ROUTE' && body !== undefined;
}

/** Whether Next renders it again behind the answer. */
export function isOld({ lastModified, cacheControl }: Entry): boolean {
  const seconds = cacheControl?.revalidate;
  return typeof seconds === 'number' && lastModified + seconds * 1000 <= Date.now();
}

/** Approximate, in bytes. */
export function sizeOf({ value, frame }: Entry): number {
  const parts = [value.rscData, value.body, ...(value.segmentData?.values() ?? [])];
  const pieces = frame?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0;
  return parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 1024 + ((value.html?.length ?? 0) + pieces) * 2);
}

/** The path in Next's cache key (`/route-cache/APP_PAGE/…/$/tin`); `/index` is the home page. */
export function pathIn(key: string): string {
  const start = key.indexOf('/$/');
  return start < 0 ? key : key.slice(start + 2);
}

/** `tin` of `/tin/bai-1`, `/` of the home page. */
export function firstStepIn(key: string): string {
  const step = firstStepOf(pathIn(key));
  return step === 'index' ? '/' : step;
}
