import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Generation } from '#db/client/generation';
import { type Node, reportNode } from '#db/cluster/nodes';
import { processWide } from '#domain/base/process-wide';
import { servedVersion } from '#server/base/build-id';

export const UNKNOWN = { number: -1, mark: '', removal: -1, expiry: null, at: 0 };

type Following = {
  node: Node;
  /** The content state pages are rendered from; `at` is when it was learnt. */
  known: Generation & { at: number };
  /** Number of the last change followed; -1 after everything was dropped. */
  followed: number;
  /** As `performance.now()`. */
  heardAt: number;
  /** The highest number heard of. */
  heard: number;
  /** Settles when all states heard of so far are taken or left out. */
  turn: Promise<void>;
  /** Resolves when the last state taken is shown to all who ask. */
  refreshed: Promise<void>;
  acknowledged: number;
  hasLeft: boolean;
  reports: Set<Promise<unknown>>;
};

export function ownNode(): Following {
  return processWide('node', () => ({
    node: { id: randomUUID(), host: hostname(), pid: process.pid, build: servedVersion() },
    known: UNKNOWN,
    followed: -1,
    heardAt: 0,
    heard: -1,
    turn: Promise.resolve(),
    refreshed: Promise.resolve(),
    acknowledged: -1,
    hasLeft: false,
    reports: new Set(),
  }));
}

/** The content state this process shows; its number is negative while unknown. */
export function knownGeneration(): Generation {
  return ownNode().known;
}

/** Says what this node shows, and learns the present state; undefined once it has left. */
export async function reportOwnNode() {
  const { node, acknowledged, hasLeft, reports } = ownNode();
  if (hasLeft) return undefined;
  const sent = reportNode(node, acknowledged);
  reports.add(sent);
  return sent.finally(() => reports.delete(sent));
}
