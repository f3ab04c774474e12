import { type Assume, type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { db, POOL_SIZE } from '#db/client/client';
import { CANCELLED, NO_TABLE, sqlstateOf } from '#db/client/sqlstate';
import { IS_FORMER_THERE, type SearchTable, searchTable } from '#db/search-index/tables';

/** Four of ten connections: other queries need the rest. */
const AT_ONCE = Math.max(1, Math.floor(POOL_SIZE * 0.4));
const MOST_WAITING = 100;
/** Statement timeout; after so long no further statement begins, either. */
const PATIENCE_MS = 2000;

/** `too_broad`: too many articles had to be read. `busy`: too many searches wait. */
export class SearchRefusal extends Error {
  readonly reason: 'too_broad' | 'busy';

  constructor(reason: 'too_broad' | 'busy') {
    super(reason);
    this.reason = reason;
  }
}

export type Read = {
  <Row extends Record<string, unknown>>(statement: SQL): Promise<Assume<Row, postgres.Row>[]>;
  table: SearchTable;
};

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Uses the index alone: for a small table the planner takes a scan for cheap, unaware that it unpacks every text.
 * Throws a `SearchRefusal` after a few seconds, to protect the database and its other readers.
 */
export function readSearch<T>(run: (read: Read) => Promise<T>): Promise<T> {
  return inTurn(() =>
    readOnce(run).catch((error) => {
      // The former table has been dropped since this search asked for it.
      if (sqlstateOf(error) === NO_TABLE) return readOnce(run);
      throw error;
    }),
  );
}

function readOnce<T>(run: (read: Read) => Promise<T>): Promise<T> {
  return db().transaction(
    async (tx) => {
      const [begun] = await tx.execute<{ isFormer: boolean }>(sql`select set_config('enable_seqscan', 'off', true),
        set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
        set_config('statement_timeout', ${String(PATIENCE_MS)}, true), ${IS_FORMER_THERE} as "isFormer"`);
      const until = performance.now() + PATIENCE_MS;
      const ask = <Row extends Record<string, unknown>>(statement: SQL) => {
        if (performance.now() > until) throw new SearchRefusal('too_broad');
        return tx.execute<Row>(statement).catch(refuseWhatLasts);
      };
      return run(Object.assign(ask, { table: searchTable(begun?.isFormer ?? false) }));
    },
    { accessMode: 'read only' },
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

function refuseWhatLasts(error: unknown): never {
  throw sqlstateOf(error) === CANCELLED ? new SearchRefusal('too_broad') : error;
}
