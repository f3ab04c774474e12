import { inTime } from '#domain/base/in-time';
import { log } from '#server/telemetry/log';

/** Failures in a row after which the other side counts as away. */
const FAILURES = 3;
/** How often it is then tried again, by one request alone. */
const REST_MS = 1000;

type Options = {
  /** What is said of: once when it is away, once when it is back. */
  name: string;
  /** Nobody waits longer than this. */
  limitMs: number;
};

/**
 * Calls another server that one can do without: gives undefined where it fails, takes too long, or has lately done so
 * several times in a row and is left alone for a second.
 */
export function openBreaker({ name, limitMs }: Options) {
  let failures = 0;
  let awaySince: number | undefined;
  let restsUntil = 0;

  function fail(error: unknown): void {
    failures += 1;
    if (failures < FAILURES) return;
    restsUntil = performance.now() + REST_MS;
    if (awaySince === undefined) log.error(name, 'away, going on without', error);
    awaySince ??= performance.now();
  }

  function succeed(): void {
    failures = 0;
    if (awaySince !== undefined) log.info(name, `back after ${Math.round((performance.now() - awaySince) / 1000)} s`);
    awaySince = undefined;
  }

  async function call<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (awaySince !== undefined) {
      if (performance.now() < restsUntil) return undefined;
      restsUntil = performance.now() + REST_MS; // whoever comes meanwhile does not try, too
    }
    try {
      const value = await inTime(work(), limitMs);
      succeed();
      return value;
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  return { call, isAway: () => awaySince !== undefined };
}
