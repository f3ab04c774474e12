const known = globalThis as typeof globalThis & { congTin?: Map<string, unknown> };
known.congTin ??= new Map();
const values = known.congTin;

/**
 * One value for all copies of a module: Next bundles pages, instrumentation and middleware apart and loads the page
 * cache separately. Each module needs its own `name`.
 */
export function processWide<T>(name: string, make: () => T): T {
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
