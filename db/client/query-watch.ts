import { tracingChannel } from 'node:diagnostics_channel';
import type postgres from 'postgres';
import { processWide } from '#domain/base/process-wide';

/** `statement` is the text with its placeholders, never with values. */
export type WatchedQuery = { statement: string; error?: unknown };

/** Each query of the pool: `start`, then `asyncEnd`, with `error` on it where it failed. */
export const QUERY_CHANNEL = 'cong-tin:query';
const channel = tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL);

/** What of postgres.js's own query is touched; it has no hook for the end of one. */
type Query = {
  executed: boolean;
  active: boolean;
  strings: readonly string[];
  resolve(value: unknown): void;
  reject(error: unknown): void;
};
type Prototype = { handle(this: Query): Promise<void>; isWatched?: boolean };

/** Each with when it was first seen to be what a connection is answering, as `performance.now()`. */
const running = processWide('queries', () => new Map<Query, number | undefined>());

/** Tells `QUERY_CHANNEL` of every query of the client. */
export function watchQueries(sql: postgres.Sql): postgres.Sql {
  const query = sql`select`;
  const prototype = Object.getPrototypeOf(query) as Prototype;
  if (prototype.isWatched) return sql;
  const { handle } = prototype;
  prototype.handle = function () {
    if (!this.executed) begin(this);
    return handle.call(this);
  };
  prototype.isWatched = true;
  return sql;
}

/** Queries sent to the database and not answered yet, and those that wait for a connection. */
export function countQueries(): { running: number; waiting: number } {
  const sent = [...running.keys()].filter((query) => query.active).length;
  return { running: sent, waiting: running.size - sent };
}

/** For how long a query has had no whole answer since this was first asked after it was sent, in milliseconds. */
export function longestWait(now: number): number {
  let longest = 0;
  for (const [query, since = now] of running) {
    if (!query.active) continue;
    running.set(query, since);
    longest = Math.max(longest, now - since);
  }
  return longest;
}

function begin(query: Query): void {
  const watched: WatchedQuery = { statement: query.strings.join('?') };
  const { resolve, reject } = query;
  const end = () => {
    running.delete(query);
    channel.asyncEnd.publish(watched);
  };
  query.resolve = (value) => {
    end();
    resolve(value);
  };
  query.reject = (error) => {
    watched.error = error;
    end();
    reject(error);
  };
  running.set(query, undefined);
  channel.start.publish(watched);
}
