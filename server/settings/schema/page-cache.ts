/** `PAGE_CACHE_MB` where nothing is set. */
export const USUAL_PAGE_CACHE_MB = 256;

/** Memory for rendered pages, in bytes. Read without the schema: Next takes the page cache along to the edge, which shall not carry it. */
export function pageCacheBytes(): number {
  return Number(process.env['PAGE_CACHE_MB'] || USUAL_PAGE_CACHE_MB) * 1024 * 1024;
}
