import { notInArray, type SQL, sql } from 'drizzle-orm';
import { claimDue } from '#db/article/outbox';
import { db } from '#db/client/client';
import { pingChannels, pings } from '#db/schema/pings';
import type { PingChannel } from '#domain/feeds/pings';

/**
 * IndexNow takes 10 000 addresses, but each is requested first: if all time out, a hundred take three minutes, well
 * within the lease.
 */
const BATCH = 100;
const LEASE_SECONDS = 600;
/** After so many days an address is given up; after as many more it is deleted. */
const PATIENCE_DAYS = 3;

export type Ping = Awaited<ReturnType<typeof claimPings>>[number];

/** Deletes the pings of all other channels; triggers write no more for them. */
export function setPingChannels(channels: readonly PingChannel[]): Promise<void> {
  return db().transaction(async (tx) => {
    await tx.delete(pingChannels).where(notInArray(pingChannels.channel, [...channels]));
    await tx.delete(pings).where(notInArray(pings.channel, [...channels]));
    if (channels.length === 0) return;
    await tx
      .insert(pingChannels)
      .values(channels.map((channel) => ({ channel })))
      .onConflictDoNothing();
  });
}

export async function claimPings(channel: PingChannel, limit = BATCH) {
  const outbox = { table: pings, key: sql`channel, path`, lease: LEASE_SECONDS, limit };
  const rows = await claimDue<{ path: string; changes: number; failures: number }>(
    outbox,
    sql`channel = ${channel} and given_up_at is null`,
  );
  return rows.map(({ path, changes, failures, address, revisionId }) => ({
    channel,
    path,
    changes,
    failures,
    address: address ?? path,
    revisionId,
  }));
}

/** Deletes told pings, except those changed again meanwhile. */
export async function forgetPings(told: Ping[]): Promise<void> {
  await forEach(told, (row) => sql`delete from pings using ${row}`);
}

/** Delays are in milliseconds; gives up pings that failed for `PATIENCE_DAYS`. */
export async function postponePings(failed: Ping[], note: string, delayOf: (ping: Ping) => number): Promise<void> {
  const rows = failed.map((ping) => ({ ...ping, delay: delayOf(ping) / 1000 }));
  await forEach(
    rows,
    (row) => sql`update pings set
      failures = pings.failures + 1,
      due_at = now() + make_interval(secs => told.delay),
      note = ${note.slice(0, 500)},
      given_up_at = case when changed_at < now() - make_interval(days => ${PATIENCE_DAYS}) then now() end
      from ${row}`,
  );
}

export async function sweepPings(): Promise<void> {
  await db().execute(sql`delete from pings where given_up_at < now() - make_interval(days => ${PATIENCE_DAYS})`);
}

export async function readPings() {
  const [row] = await db()
    .select({
      waiting: sql<number>`count(*) filter (where given_up_at is null)::int`,
      since: sql<Date | null>`min(changed_at) filter (where given_up_at is null)`.mapWith(pings.changedAt),
      failing: sql<number>`count(*) filter (where given_up_at is null and failures > 2)::int`,
      givenUp: sql<number>`count(given_up_at)::int`,
      note: sql<string | null>`(array_agg(note order by due_at desc) filter (where note is not null))[1]`,
    })
    .from(pings);
  return row ?? { waiting: 0, since: null, failing: 0, givenUp: 0, note: null };
}

/** Names the pings `told`. Skips rows being changed: they fall due again, and an editor never waits for this node. */
async function forEach(rows: (Ping & { delay?: number })[], statement: (from: SQL) => SQL): Promise<void> {
  if (rows.length === 0) return;
  const from = sql`(
    select pings.channel, pings.path, delay
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as done(channel text, path text, changes int, delay float8)
    join pings using (channel, path, changes)
    for update of pings skip locked
  ) as told where pings.channel = told.channel and pings.path = told.path`;
  await db().execute(statement(from));
}
