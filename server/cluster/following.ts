import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { announceContentChange, listenForContentChanges, readGeneration } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { awaitNodes, type Node, removeNode, removeNodeOfProcess, reportNode } from '#db/cluster/nodes';
import { processWide } from '#domain/base/process-wide';
import { servedVersion } from '#server/base/build-id';
import { setClockAhead, sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { clearPageCache, refreshPages } from '#server/pages/page-store';
import { internal } from '#server/settings/internal';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';

const EVERY_MS = 1000;
/** How long who publishes waits for the other nodes at the most. */
const WAIT_MS = 2500;

const UNKNOWN = { number: -1, mark: '', removal: -1, expiry: null, at: 0 };
/** After so long without a word from the database what is to vanish vanishes by this process's own clock. */
const PATIENCE_MS = 2500;

type Following = {
  node: Node;
  /** The state of the content that pages are rendered from, and when it was learnt. */
  known: Generation & { at: number };
  /** The number up to which this process has followed every change, also where the state is not known now. */
  followed: number;
  /** When the database last told the state, as `performance.now()`. */
  heardAt: number;
  /** Resolves when nothing from before it is being rendered any more. */
  refreshed: Promise<void>;
  acknowledged: number;
  /** Nobody waits for a node that stops. */
  hasLeft: boolean;
  /** Under way to the database. */
  reports: Set<Promise<unknown>>;
};

/**
 * Makes this process one of the nodes: it follows what is changed on any of them, by `NOTIFY` at once and by looking every
 * second where that is not heard, and says how far it has come.
 */
export function startNode(): void {
  const following = ownNode();
  const replaced = Number(internal('REPLACED_PID') ?? 0);
  if (replaced) removeNodeOfProcess(following.node.host, replaced).catch(() => {});
  runEvery(EVERY_MS, 'nodes', look);
  setInterval(dropExpired, EVERY_MS).unref();
  const onChange = (generation: Generation | undefined) => {
    if (generation) void follow(generation);
    else beginOwnGeneration();
  };
  listenForContentChanges(onChange, () => void look().catch(forgetAll)).catch((error) => {
    log.error('nodes', 'content changes of other processes are heard a second late', error);
  });
}

/** Has nobody wait for this node any more; to be called when it stops. Rejects where the database does not answer. */
export async function leaveNodes(): Promise<void> {
  const following = ownNode();
  following.hasLeft = true;
  await Promise.allSettled(following.reports); // one that comes after would bring the node back
  await removeNode(following.node.id);
}

/**
 * To be called after a change of what readers see is committed: resolves when every node shows it on the next request, or
 * has not said so for two and a half seconds. Never rejects.
 */
export function refreshEveryNode(): Promise<void> {
  return inSpan('show the change on every node', tellEveryNode);
}

async function tellEveryNode(): Promise<void> {
  try {
    const generation = await readGeneration();
    const [behind] = await Promise.all([awaitNodes(generation.number, WAIT_MS), follow(generation)]);
    for (const { host, pid } of behind) log.warn('nodes', `${host} (process ${pid}) may show old pages for a moment`);
  } catch (error) {
    log.error('nodes', 'whether all show the change is not known', error);
    forgetAll(); // the next look learns the state anew, and shares pages under it again
    await refreshPages(undefined, 'hidden');
  }
}

/** The state of the content that this process shows; its number is negative while it is not known. */
export function knownGeneration(): Generation {
  return ownNode().known;
}

function ownNode(): Following {
  return processWide('node', () => ({
    node: { id: randomUUID(), host: hostname(), pid: process.pid, build: servedVersion() },
    known: UNKNOWN,
    followed: -1,
    heardAt: 0,
    refreshed: Promise.resolve(),
    acknowledged: -1,
    hasLeft: false,
    reports: new Set(),
  }));
}

async function look(): Promise<void> {
  const askedAt = performance.now();
  const answer = await report();
  if (!answer) return;
  const { clock, ...generation } = answer;
  const took = performance.now() - askedAt;
  ownNode().heardAt = performance.now();
  if (took < EVERY_MS) setClockAhead(clock - (Date.now() - took / 2)); // a slow answer tells little
  void follow(generation, askedAt);
}

/** Says how far this node has come; undefined where it has left. */
async function report() {
  const { node, acknowledged, hasLeft, reports } = ownNode();
  if (hasLeft) return undefined;
  const sent = reportNode(node, acknowledged);
  reports.add(sent);
  return sent.finally(() => reports.delete(sent));
}

/**
 * Forgets what is older than `generation`, and acknowledges it. A lower number is an answer that was overtaken, unless it
 * was asked for after the present state was learnt: then the database is another, such as one restored from a backup.
 */
async function follow(state: Generation, askedAt = 0): Promise<void> {
  const following = ownNode();
  const { known, followed } = following;
  const { number, mark } = state;
  if (mark !== known.mark && (number > known.number || askedAt > known.at)) {
    following.known = { ...state, at: performance.now() };
    following.followed = number;
    const hasOnlyAdded = number > followed && state.removal <= followed;
    following.refreshed = refreshPages(mark, hasOnlyAdded ? 'shown' : 'dropped');
    await following.refreshed;
    if (following.known.mark !== mark) return;
    following.acknowledged = number;
    await report().catch(() => {}); // the next look says so
  } else {
    if (mark === known.mark) known.expiry = state.expiry;
    await following.refreshed;
  }
}

/** Drops every page when the first of what they show has expired and the database is not there to say so. */
function dropExpired(): void {
  const { known, heardAt } = ownNode();
  if (performance.now() - heardAt < PATIENCE_MS || !hasExpired(known)) return;
  ownNode().followed = -1;
  ownNode().known = UNKNOWN;
  clearPageCache();
}

/** Whether something that kept pages show is not to be seen any more. */
export function hasExpired({ expiry } = ownNode().known): boolean {
  return expiry !== null && expiry <= sharedNow().getTime();
}

/** A change that an older server or an operator told of without a new state: nothing is shared until there is one. */
function beginOwnGeneration(): void {
  ownNode().followed = -1;
  clearPageCache();
  announceContentChange().catch(forgetAll);
}

/** Older copies are shown again where it turns out that nothing was taken away meanwhile. */
function forgetAll(): void {
  const following = ownNode();
  following.known = { ...UNKNOWN, expiry: following.known.expiry };
  clearPageCache(undefined, 'hidden');
}
