import { tracingChannel } from 'node:diagnostics_channel';
import type postgres from 'postgres';
import { noteQuery } from '#db/client/reads';
import { processWide } from '#domain/base/process-wide';

/** `statement` has placeholders, never values. */
export type WatchedQuery = { statement: string; error?: unknown };

/** Per query of the pool: `start`, then `asyncEnd`, with `error` if it failed. */
export const QUERY_CHANNEL = 'cong-tin:query';
const channel = tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL);

/** The used part of postgres.js's query, which has no hook for its end. */
type Query = {
  executed: boolean;
  active: boolean;
  strings: readonly string[];
  resolve(value: unknown): void;
  reject(error: unknown): void;
};
type Prototype = { handle(this: Query): Promise<void>; isWatched?: boolean };

/** With the `performance.now()` at which each was first seen active. */
const running = processWide('queries', () => new Map<Query, number | undefined>());

/** Publishes every query of the client to `QUERY_CHANNEL`, and notes it for what is being rendered. */
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

/** `running` were sent and not answered; `waiting` have no connection. */
export function countQueries(): { running: number; waiting: number } {
  const sent = [...running.keys()].filter((query) => query.active).length;
  return { running: sent, waiting: running.size - sent };
}

/** Longest wait for an answer in milliseconds, from the first call that saw the query sent. */
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
  noteQuery();
}
