import { inTime } from '#domain/base/in-time';
import { log } from '#server/telemetry/log';

const FAILURES = 3;
/** One request tries after each pause. */
const REST_MS = 1000;

type Options = {
  name: string;
  limitMs: number;
};

/**
 * Calls an optional server: undefined where it fails, takes too long, or rests for a second after several failures in a
 * row.
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
      restsUntil = performance.now() + REST_MS;
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
