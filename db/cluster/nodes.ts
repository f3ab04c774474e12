import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#db/client/client';
import { stateColumns } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';

export type Node = { id: string; host: string; pid: number; build: string };

/** A node that was not seen for so long is not waited for. */
const SILENT = '5 seconds';
/** One that is silent for so long is gone for good. */
const GONE = '10 minutes';
const LONGEST_PAUSE_MS = 100;

/**
 * Says that the node is alive and shows nothing from before the change of that number; gives the state of the content as
 * the database has it, and its clock in milliseconds since the epoch.
 */
export async function reportNode(node: Node, acknowledged: number): Promise<Generation & { clock: number }> {
  const { id, host, pid, build } = node;
  const [row] = await sql()<(Generation & { clock: number })[]>`
    with reported as (
      insert into nodes (id, host, pid, build, generation) values (${id}, ${host}, ${pid}, ${build}, ${acknowledged})
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

/** Removes what a process of this host left that ended without a word, so that nobody waits for it. */
export async function removeNodeOfProcess(host: string, pid: number): Promise<void> {
  await sql()`delete from nodes where host = ${host} and pid = ${pid}`;
}

/**
 * Waits until every node that was seen lately shows nothing from before the change of that number, `limitMs` at the most;
 * gives those that did not say so.
 */
export async function awaitNodes(generation: number, limitMs: number): Promise<Pick<Node, 'host' | 'pid'>[]> {
  const until = performance.now() + limitMs;
  for (let ms = 10; ; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
    const behind = await sql()<Pick<Node, 'host' | 'pid'>[]>`
      select host, pid from nodes where generation < ${generation} and seen_at > now() - ${SILENT}::interval`;
    if (behind.length === 0 || performance.now() + ms > until) return behind;
    await pause(ms);
  }
}

/** Every node, with when it started, in milliseconds since the epoch, and the seconds since it was last seen. */
export async function listNodes() {
  return sql()<(Node & { startedMs: number; silentSeconds: number })[]>`
    select id, host, pid, build, extract(epoch from started_at)::float8 * 1000 as "startedMs", extract(epoch from clock_timestamp() - seen_at)::float8 as "silentSeconds"
    from nodes order by started_at`;
}
