import { tracingChannel } from 'node:diagnostics_channel';
import { QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { isDatabaseAway } from '#domain/operation/database-fault';

let lastAway = Number.NEGATIVE_INFINITY;

/** Records when the database last failed to answer. */
export function watchDatabase(): void {
  tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL).asyncEnd.subscribe((query) => {
    if (isDatabaseAway((query as WatchedQuery).error)) lastAway = performance.now();
  });
}

/**
 * Whether the database failed since then (`performance.now()`). A request may share a failure with others, of which
 * only one asked the database.
 */
export function wasDatabaseAway(since: number): boolean {
  return lastAway >= since;
}
