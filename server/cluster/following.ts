import { announceContentChange, listenForContentChanges, readGeneration } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { awaitNodes, removeNode, removeNodeOfProcess } from '#db/cluster/nodes';
import { inTime } from '#domain/base/in-time';
import { setClockAhead, sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { ownNode, reportOwnNode, UNKNOWN } from '#server/cluster/own-node';
import { follow } from '#server/cluster/taking';
import { showUnknownState } from '#server/pages/refreshing';
import { awaitOlderRenderings } from '#server/pages/renderings';
import { internal } from '#server/settings/internal';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';

const EVERY_MS = 1000;
/** How long a change waits for other nodes. */
const WAIT_MS = 2500;
/** Without the database for this long, content expires by this process's own clock. */
const PATIENCE_MS = 2500;

/**
 * Registers this process as a node. It hears changes through `NOTIFY`, polls every second in case that fails, and
 * reports its progress.
 */
export function startNode(): void {
  const following = ownNode();
  const replaced = Number(internal('REPLACED_PID') ?? 0);
  if (replaced) removeNodeOfProcess(following.node.host, replaced).catch(() => {});
  runEvery(EVERY_MS, 'nodes', look);
  setInterval(dropExpired, EVERY_MS).unref();
  const onChange = (generation: Generation | undefined) => {
    if (generation) void follow(generation).catch(forgetAll);
    else beginOwnGeneration();
  };
  listenForContentChanges(onChange, () => void look().catch(forgetAll)).catch((error) => {
    log.error('nodes', 'content changes of other processes are heard a second late', error);
  });
}

/** Ends other nodes' waiting for this one. Rejects if the database does not answer. */
export async function leaveNodes(): Promise<void> {
  const following = ownNode();
  following.hasLeft = true;
  await Promise.allSettled(following.reports); // a later report would bring the node back
  await removeNode(following.node.id);
}

/**
 * Call it after committing a change that readers see. Resolves when every node that was heard of within five seconds shows
 * it on the next request, or after 2.5 seconds: then the log names who is behind. Longer where the database does not
 * answer. Never rejects.
 */
export function refreshEveryNode(): Promise<void> {
  return inSpan('show the change on every node', tellEveryNode);
}

async function tellEveryNode(): Promise<void> {
  try {
    const generation = await readGeneration();
    const followed = inTime(follow(generation), WAIT_MS).catch(() => {}); // then it is behind
    const [behind] = await Promise.all([awaitNodes(generation.number, WAIT_MS), followed]);
    for (const { host, pid } of behind) log.warn('nodes', `${host} (process ${pid}) may show old pages for a moment`);
  } catch (error) {
    log.error('nodes', 'whether all show the change is not known', error);
    forgetAll(); // the next look learns the state and shares pages again
    await awaitOlderRenderings();
  }
}

async function look(): Promise<void> {
  const askedAt = performance.now();
  const answer = await reportOwnNode();
  if (!answer) return;
  const { clock, ...generation } = answer;
  const took = performance.now() - askedAt;
  ownNode().heardAt = performance.now();
  if (took < EVERY_MS) setClockAhead(clock - (Date.now() - took / 2)); // a slow answer is imprecise
  void follow(generation, askedAt).catch(forgetAll);
}

/** Drops every page once content expires while the database is away. */
function dropExpired(): void {
  const { known, heardAt } = ownNode();
  if (performance.now() - heardAt < PATIENCE_MS || !hasExpired(known)) return;
  ownNode().followed = -1;
  ownNode().known = UNKNOWN;
  showUnknownState('dropped');
}

export function hasExpired({ expiry } = ownNode().known): boolean {
  return expiry !== null && expiry <= sharedNow().getTime();
}

/** A change announced without a new state, by an older server or an operator: nothing is shared until there is one. */
function beginOwnGeneration(): void {
  ownNode().followed = -1;
  showUnknownState('dropped');
  announceContentChange().catch(forgetAll);
}

/** Hides older copies until it is known that nothing was taken away. */
function forgetAll(): void {
  const following = ownNode();
  following.known = { ...UNKNOWN, expiry: following.known.expiry };
  showUnknownState('hidden');
}
