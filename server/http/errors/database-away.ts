import { tracingChannel } from 'node:diagnostics_channel';
import { QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { isDatabaseAway } from '#domain/operation/database-fault';

let lastAway = Number.NEGATIVE_INFINITY;

/** Keeps in mind when the database last failed to answer. */
export function watchDatabase(): void {
  tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL).asyncEnd.subscribe((query) => {
    if (isDatabaseAway((query as WatchedQuery).error)) lastAway = performance.now();
  });
}

/**
 * Whether it did since that moment, as `performance.now()` has it. Asked of a request that fails: it may share its failure
 * with others, of which one alone asked the database.
 */
export function wasDatabaseAway(since: number): boolean {
  return lastAway >= since;
}
