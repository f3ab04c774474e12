import { type Assume, type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { db, POOL_SIZE } from '#db/client/client';

/** Searches of one process that use the database at once, of ten connections four: what else is asked needs the rest. */
const AT_ONCE = Math.max(1, Math.floor(POOL_SIZE * 0.4));
/** Searches that may wait for one of these to end. */
const MOST_WAITING = 100;
/** After so long a statement of a search is given up, and none is begun any more. */
const PATIENCE_MS = 2000;

/** Too broad: words, or a phrase, that too many articles had to be read for. Busy: too many search already. */
export class SearchRefusal extends Error {
  readonly reason: 'too_broad' | 'busy';

  constructor(reason: 'too_broad' | 'busy') {
    super(reason);
    this.reason = reason;
  }
}

/** Reads rows within the limits of a search. */
export type Read = <Row extends Record<string, unknown>>(statement: SQL) => Promise<Assume<Row, postgres.Row>[]>;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a search where the planner has no way but the index: it does not know that a scan would unpack every document,
 * which it takes for cheap in a small table. Whatever is searched for, neither the database nor its other readers have to
 * bear more than a few seconds of it: beyond that it throws a `SearchRefusal`.
 */
export function readSearch<T>(run: (read: Read) => Promise<T>): Promise<T> {
  return inTurn(() =>
    db().transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          set_config('max_parallel_workers_per_gather', '0', true),
          set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`);
        const until = performance.now() + PATIENCE_MS;
        return run(<Row extends Record<string, unknown>>(statement: SQL) => {
          if (performance.now() > until) throw new SearchRefusal('too_broad');
          return tx.execute<Row>(statement).catch(refuseWhatLasts);
        });
      },
      { accessMode: 'read only' },
    ),
  );
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting.length < MOST_WAITING) await new Promise<void>((begin) => waiting.push(begin));
  else throw new SearchRefusal('busy');
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The database names what it gave up after its `statement_timeout` so. */
function refuseWhatLasts(error: { cause?: { code?: string } }): never {
  throw error.cause?.code === '57014' ? new SearchRefusal('too_broad') : error;
}
