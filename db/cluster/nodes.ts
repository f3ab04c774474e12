import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#db/client/client';
import { stateColumns } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';

export type Node = { id: string; host: string; pid: number; build: string };

/** Of this release, for `isOlderNodeThere`. */
const LEVEL = 1;
/** Silent nodes are not waited for. */
const SILENT = '5 seconds';
/** Nodes silent for so long are removed. */
const GONE = '10 minutes';
const LONGEST_PAUSE_MS = 100;

/**
 * Reports that the node shows nothing older than `acknowledged`; returns the content's state and the database's clock
 * in milliseconds since the epoch.
 */
export async function reportNode(node: Node, acknowledged: number): Promise<Generation & { clock: number }> {
  const { id, host, pid, build } = node;
  const [row] = await sql()<(Generation & { clock: number })[]>`
    with reported as (
      insert into nodes (id, host, pid, build, level, generation)
      values (${id}, ${host}, ${pid}, ${build}, ${LEVEL}, ${acknowledged})
      on conflict (id) do update set seen_at = now(), generation = greatest(nodes.generation, excluded.generation)
    ), gone as (
      delete from nodes where id <> ${id} and seen_at < now() - ${GONE}::interval
    )
    select ${stateColumns()}, extract(epoch from clock_timestamp())::float8 * 1000 as clock
    from content_generation`;
  if (!row) throw new Error('content_generation is empty: select announce_content_change()');
  return row;
}

export async function removeNode(id: string): Promise<void> {
  await sql()`delete from nodes where id = ${id}`;
}

/** Removes what a crashed process left, so that nobody waits for it. */
export async function removeNodeOfProcess(host: string, pid: number): Promise<void> {
  await sql()`delete from nodes where host = ${host} and pid = ${pid}`;
}

/** Waits up to `limitMs` until every live node shows that change; returns those that do not. */
export async function awaitNodes(generation: number, limitMs: number): Promise<Pick<Node, 'host' | 'pid'>[]> {
  const until = performance.now() + limitMs;
  for (let ms = 10; ; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
    const behind = await sql()<Pick<Node, 'host' | 'pid'>[]>`
      select host, pid from nodes where generation < ${generation} and seen_at > now() - ${SILENT}::interval`;
    if (behind.length === 0 || performance.now() + ms > until) return behind;
    await pause(ms);
  }
}

/** Whether one of an older release has reported lately. */
export async function isOlderNodeThere(): Promise<boolean> {
  return (await sql()`select from nodes where level < ${LEVEL} limit 1`).length > 0;
}

/** `startedMs` is in milliseconds since the epoch. */
export async function listNodes() {
  return sql()<(Node & { startedMs: number; silentSeconds: number })[]>`
    select id, host, pid, build, extract(epoch from started_at)::float8 * 1000 as "startedMs", extract(epoch from clock_timestamp() - seen_at)::float8 as "silentSeconds"
    from nodes order by started_at`;
}
