import { LRUCache } from 'lru-cache';

/** Rendered pages kept in memory at the most, in bytes; `PAGE_CACHE_MB` changes it. */
const MAX_BYTES = Number(process.env['PAGE_CACHE_MB'] ?? 256) * 1024 * 1024;

type Page = {
  kind: string;
  status?: number;
  html?: string;
  rscData?: Uint8Array;
  body?: Uint8Array;
  headers?: Record<string, unknown>;
};
type Entry = { value: Page; lastModified: number; tags: string[]; cacheControl?: unknown };

/** Next loads this file by itself, the instrumentation its own bundled copy: both share one store. */
const shared = globalThis as typeof globalThis & { congTinPages?: LRUCache<string, Entry> };
shared.congTinPages ??= new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf });
const pages = shared.congTinPages;

/** Forgets every page: the next request of each renders anew. */
export function clearPageCache(): void {
  shared.congTinPages?.clear();
}

/**
 * Next's cache handler (`cacheHandler` in next.config.js) for one node. It differs from the built-in one in that it
 * keeps answers with status 200 only, so invented addresses fill nothing, and keeps them in memory only, within a
 * limit, so a restart or another database never shows old pages.
 */
export default class PageCache {
  async get(key: string): Promise<Entry | null> {
    return pages.get(key) ?? null;
  }

  async set(key: string, value: Page | null, context: { cacheControl?: unknown }): Promise<void> {
    if (!value || (value.status ?? 200) !== 200) {
      pages.delete(key);
      return;
    }
    const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',');
    pages.set(key, { value, lastModified: Date.now(), tags, cacheControl: context.cacheControl });
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const revalidated = new Set([tags].flat());
    for (const [key, entry] of pages.entries()) {
      if (entry.tags.some((tag) => revalidated.has(tag))) pages.delete(key);
    }
  }

  resetRequestCache(): void {}
}

function sizeOf({ value }: Entry): number {
  return 1024 + (value.html?.length ?? 0) * 2 + (value.rscData?.byteLength ?? 0) + (value.body?.byteLength ?? 0);
}
