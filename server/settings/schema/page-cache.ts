export const USUAL_PAGE_CACHE_MB = 256;

/** In bytes. Reads no schema, which must stay out of the edge bundle. */
export function pageCacheBytes(): number {
  return Number(process.env['PAGE_CACHE_MB'] || USUAL_PAGE_CACHE_MB) * 1024 * 1024;
}
