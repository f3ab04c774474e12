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

/** `lastModified` is in milliseconds. */
export type Entry = { value: Page; lastModified: number; tags: string[]; cacheControl?: CacheControl | undefined };

export function entryOf(value: Page, { cacheControl }: { cacheControl?: CacheControl } = {}): Entry {
  const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',');
  return { value, lastModified: Date.now(), tags, cacheControl };
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
export function sizeOf({ value }: Entry): number {
  const parts = [value.rscData, value.body, ...(value.segmentData?.values() ?? [])];
  return parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 1024 + (value.html?.length ?? 0) * 2);
}

/** The path in Next's cache key (`/route-cache/APP_PAGE/…/$/tin`); `/index` is the home page. */
export function pathIn(key: string): string {
  const start = key.indexOf('/$/');
  return start < 0 ? key : key.slice(start + 2);
}
