const known = globalThis as typeof globalThis & { congTin?: Map<string, unknown> };
known.congTin ??= new Map();
const values = known.congTin;

/**
 * What all copies of a module share, made by the first that asks: Next bundles pages, the instrumentation and the middleware
 * apart and loads the page cache by itself, so that what a module keeps would be there several times. No two modules may use the same `name`.
 */
export function processWide<T>(name: string, make: () => T): T {
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
