import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  announceContentChange,
  type ContentChange,
  listContentChanges,
  listenForContentChanges,
  readGeneration,
} from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { awaitNodes, type Node, removeNode, removeNodeOfProcess, reportNode } from '#db/cluster/nodes';
import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';
import { servedVersion } from '#server/base/build-id';
import { setClockAhead, sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { showState, showUnknownState } from '#server/pages/refreshing';
import { renderStanding } from '#server/pages/rendering-ahead';
import { awaitOlderRenderings } from '#server/pages/renderings';
import { internal } from '#server/settings/internal';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';

const EVERY_MS = 1000;
/** How long a change waits for other nodes. */
const WAIT_MS = 2500;
/** Without an answer by then everything counts as changed. */
const CHANGES_MS = 1000;

const UNKNOWN = { number: -1, mark: '', removal: -1, expiry: null, at: 0 };
/** Without the database for this long, content expires by this process's own clock. */
const PATIENCE_MS = 2500;

type Following = {
  node: Node;
  /** The content state pages are rendered from; `at` is when it was learnt. */
  known: Generation & { at: number };
  /** The last change followed; kept while the state is unknown. */
  followed: number;
  /** As `performance.now()`. */
  heardAt: number;
  /** Settles when the last state heard of is taken. */
  turn: Promise<void>;
  /** Resolves when no older rendering is under way. */
  refreshed: Promise<void>;
  acknowledged: number;
  hasLeft: boolean;
  reports: Set<Promise<unknown>>;
};

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
    if (generation) void follow(generation);
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
 * Call it after committing a change that readers see. Resolves when every node shows it on the next request, or after
 * 2.5 seconds. Never rejects.
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
    forgetAll(); // the next look learns the state and shares pages again
    await awaitOlderRenderings();
  }
}

/** The content state this process shows; its number is negative while unknown. */
export function knownGeneration(): Generation {
  return ownNode().known;
}

function ownNode(): Following {
  return processWide('node', () => ({
    node: { id: randomUUID(), host: hostname(), pid: process.pid, build: servedVersion() },
    known: UNKNOWN,
    followed: -1,
    heardAt: 0,
    turn: Promise.resolve(),
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
  if (took < EVERY_MS) setClockAhead(clock - (Date.now() - took / 2)); // a slow answer is imprecise
  void follow(generation, askedAt);
}

async function report() {
  const { node, acknowledged, hasLeft, reports } = ownNode();
  if (hasLeft) return undefined;
  const sent = reportNode(node, acknowledged);
  reports.add(sent);
  return sent.finally(() => reports.delete(sent));
}

/** One state after another, since each is told from the one before. */
function follow(state: Generation, askedAt = 0): Promise<void> {
  const following = ownNode();
  following.turn = following.turn.then(() => take(state, askedAt));
  return following.turn.then(() => acknowledge(state));
}

/**
 * Drops what is older than `state`. A lower number is overtaken, unless asked for after the present state was learnt:
 * then the database is another, such as a restored backup.
 */
async function take(state: Generation, askedAt: number): Promise<void> {
  const following = ownNode();
  const { known } = following;
  const isNews = ({ number, mark, at }: Following['known']) =>
    state.mark !== mark && (state.number > number || askedAt > at);
  if (!isNews(known)) {
    if (state.mark === known.mark) known.expiry = state.expiry;
    return;
  }
  const changes = await inTime(listContentChanges(known.number), CHANGES_MS).catch(() => []);
  if (!isNews(following.known)) return;
  const hasOnlyAdded = state.number > following.followed && state.removal <= following.followed;
  const led = following.known === known ? changesTo(state, known, changes) : undefined;
  following.known = { ...state, at: performance.now() };
  following.followed = state.number;
  showState(state, changes, led, hasOnlyAdded ? 'shown' : 'dropped');
  following.refreshed = Promise.all([renderStanding(), awaitOlderRenderings()]).then(() => {});
}

/** Undefined where one of them is missing. */
function changesTo(state: Generation, known: Generation, changes: ContentChange[]): ContentChange[] | undefined {
  const led = changes.filter(({ number }) => number <= state.number);
  const isWhole = known.number >= 0 && led.every(({ number }, at) => number === known.number + 1 + at);
  return isWhole && led.at(-1)?.mark === state.mark ? led : undefined;
}

async function acknowledge({ number, mark }: Generation): Promise<void> {
  const following = ownNode();
  await following.refreshed;
  if (following.known.mark !== mark || following.acknowledged === number) return;
  following.acknowledged = number;
  await report().catch(() => {}); // the next look reports it
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
