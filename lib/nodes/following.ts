import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { announceContentChange, type Generation, listenForContentChanges, readGeneration } from '#db/content-events';
import { awaitNodes, type Node, removeNode, removeNodeOfProcess, reportNode } from '#db/nodes';
import { servedVersion } from '#lib/nodes/build-id';
import { setClockAhead } from '#lib/nodes/clock';
import { clearPageCache, refreshPages } from '#lib/nodes/page-cache';
import { runEvery } from '#lib/repeat';
import { inSpan } from '#lib/tracing/spans';
import { log } from '#lib/watch/log';

const EVERY_MS = 1000;
/** How long who publishes waits for the other nodes at the most. */
const WAIT_MS = 2500;

type Following = {
  node: Node;
  /** The state of the content that pages are rendered from, and when it was learnt. */
  known: Generation & { at: number };
  /** Resolves when nothing from before it is being rendered any more. */
  refreshed: Promise<void>;
  acknowledged: number;
  /** Nobody waits for a node that stops. */
  hasLeft: boolean;
};

/** Pages and the instrumentation are bundled apart; the process is one node all the same. */
const shared = globalThis as typeof globalThis & { congTinNode?: Following };

/**
 * Makes this process one of the nodes: it follows what is changed on any of them, by `NOTIFY` at once and by looking every
 * second where that is not heard, and says how far it has come.
 */
export function startNode(): void {
  const following = ownNode();
  const replaced = Number(process.env['REPLACED_PID'] ?? 0);
  if (replaced) removeNodeOfProcess(following.node.host, replaced).catch(() => {});
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      following.hasLeft = true;
      removeNode(following.node.id).catch(() => {});
    });
  }
  runEvery(EVERY_MS, 'nodes', async () => {
    if (!following.hasLeft) await look();
  });
  const onChange = (generation: Generation | undefined) => {
    if (generation) void follow(generation);
    else beginOwnGeneration();
  };
  listenForContentChanges(onChange, () => void look().catch(forgetAll)).catch((error) => {
    log.error('nodes', 'content changes of other processes are heard a second late', error);
  });
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
    await refreshPages();
  }
}

/** The state of the content that this process shows; its number is negative while it is not known. */
export function knownGeneration(): Generation {
  return ownNode().known;
}

function ownNode(): Following {
  shared.congTinNode ??= {
    node: { id: randomUUID(), host: hostname(), pid: process.pid, build: servedVersion() },
    known: { number: -1, mark: '', at: 0 },
    refreshed: Promise.resolve(),
    acknowledged: -1,
    hasLeft: false,
  };
  return shared.congTinNode;
}

async function look(): Promise<void> {
  const following = ownNode();
  const askedAt = performance.now();
  const { clock, ...generation } = await reportNode(following.node, following.acknowledged);
  const took = performance.now() - askedAt;
  if (took < EVERY_MS) setClockAhead(clock - (Date.now() - took / 2)); // a slow answer tells little
  void follow(generation, askedAt);
}

/**
 * Forgets what is older than `generation`, and acknowledges it. A lower number is an answer that was overtaken, unless it
 * was asked for after the present state was learnt: then the database is another, such as one restored from a backup.
 */
async function follow({ number, mark }: Generation, askedAt = 0): Promise<void> {
  const following = ownNode();
  const { known } = following;
  if (mark !== known.mark && (number > known.number || askedAt > known.at)) {
    following.known = { number, mark, at: performance.now() };
    following.refreshed = refreshPages(mark);
    await following.refreshed;
    if (following.known.mark !== mark) return;
    following.acknowledged = number;
    if (!following.hasLeft) await reportNode(following.node, number).catch(() => {}); // the next look says so
  } else await following.refreshed;
}

/** A change that an older server or an operator told of without a new state: nothing is shared until there is one. */
function beginOwnGeneration(): void {
  clearPageCache();
  announceContentChange().catch(forgetAll);
}

function forgetAll(): void {
  ownNode().known = { number: -1, mark: '', at: 0 };
  clearPageCache();
}
