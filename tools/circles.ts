/** Strongly connected components of two or more nodes (Tarjan). */
export function circlesOf(arrows: readonly (readonly [string, string])[]): string[][] {
  const next = Map.groupBy(arrows, ([from]) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  function visit(node: string): number {
    const number = order.size;
    order.set(node, number);
    lowest.set(node, number);
    open.push(node);
    for (const [, to] of next.get(node) ?? []) {
      const seen = order.get(to);
      if (seen !== undefined && !open.includes(to)) continue;
      lowest.set(node, Math.min(lowest.get(node) ?? number, seen ?? visit(to)));
    }
    const low = lowest.get(node) ?? number;
    if (low === number) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  }
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return circles;
}
