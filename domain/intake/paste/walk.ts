import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
/** What to do at the end of a node. */
export type Leave = () => void;

/** Visits in reading order, without recursion: nesting may be arbitrarily deep. */
export function walk(nodes: Node[], enter: (node: Node) => Leave | undefined) {
  const waiting: (Node | Leave)[] = nodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    const leave = enter(next);
    if (!leave || !('childNodes' in next)) continue;
    waiting.push(leave);
    for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
}
