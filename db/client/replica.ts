import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Generation } from '#db/client/generation';
import { ownSockets, STATEMENT_TIMEOUT_MS } from '#db/client/sockets';
import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';

/** After this wait the primary is asked. */
const PATIENCE_MS = 2000;

const open = (client: postgres.Sql) => drizzle(client, { casing: 'snake_case' });

type Database = ReturnType<typeof open>;
type Replica = {
  sql: postgres.Sql;
  db: Database | undefined;
  /** The state that this process shows, which the replica must have. */
  needed: () => Generation;
  /** The last seen state; undefined while it is away. */
  has: Generation | undefined;
  /** Whether the current context renders a reader's page. */
  readers: AsyncLocalStorage<boolean>;
};

const opened = processWide<{ replica?: Replica }>('replica', () => ({}));

/** Reads readers' pages from the replica while it has the state `needed`. */
export function openReplica(url: string, needed: () => Generation): void {
  const sql = postgres(url, {
    max: 10,
    idle_timeout: 60,
    connect_timeout: 2,
    onnotice: () => {},
    connection: { application_name: 'cong-tin readers', statement_timeout: STATEMENT_TIMEOUT_MS },
    ...ownSockets(url),
  });
  opened.replica = { sql, db: undefined, needed, has: undefined, readers: new AsyncLocalStorage() };
}

export async function closeReplica(): Promise<void> {
  await opened.replica?.sql.end({ timeout: 1 });
  delete opened.replica;
}

/** Reads the replica's state; call it several times a second. Rejects while it is away. */
export async function checkReplica(): Promise<void> {
  const replica = opened.replica;
  if (!replica) return;
  try {
    const ask = replica.sql<Generation[]>`select number::float8 as number, mark::text as mark from content_generation`;
    const [row] = await inTime(ask, PATIENCE_MS);
    replica.has = row;
  } catch (error) {
    replica.has = undefined;
    throw error;
  }
}

/** Marks the current asynchronous context as a reader's page, or not. */
export function enterReaders(isReader: boolean): void {
  opened.replica?.readers.enterWith(isReader);
}

/** The replica if the current context may use it. Failed queries and all transactions go to the primary. */
export function findReplica(primary: postgres.Sql): Database | undefined {
  const replica = opened.replica;
  if (!replica?.readers.getStore() || !isCurrent(replica)) return undefined;
  replica.db ??= open(withFallback(replica, primary));
  return replica.db;
}

function isCurrent({ has, needed }: Replica): boolean {
  const { number, mark } = needed();
  return has !== undefined && number >= 0 && (has.number > number || (has.number === number && has.mark === mark));
}

type Ask = (sql: postgres.Sql) => PromiseLike<unknown>;

function withFallback(replica: Replica, primary: postgres.Sql): postgres.Sql {
  const run = async (ask: Ask) => {
    try {
      return await inTime(ask(replica.sql), PATIENCE_MS);
    } catch {
      replica.has = undefined; // until the next check
      return ask(primary);
    }
  };
  const unsafe = (...query: Parameters<postgres.Sql['unsafe']>) => ({
    // biome-ignore lint/suspicious/noThenProperty: drizzle awaits what it was given, or its rows as arrays
    then: (...settled: Parameters<Promise<unknown>['then']>) => run((sql) => sql.unsafe(...query)).then(...settled),
    values: () => run((sql) => sql.unsafe(...query).values()),
  });
  return { options: replica.sql.options, unsafe, begin: primary.begin } as unknown as postgres.Sql;
}
