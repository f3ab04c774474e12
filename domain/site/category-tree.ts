import { ok, type Result, refuse } from '#domain/base/result';
import type { CategoryLook } from '#domain/site/category-look';

export type Category = {
  id: number;
  parentId: number | null;
  slug: string;
  name: string;
  description: string;
  /** Cards, where it is absent. */
  look?: CategoryLook;
};

export type CategoryNode = Category & { children: CategoryNode[] };

/** Nests rows under their parents in order; rows with an absent parent go to the top. */
export function buildTree(rows: Category[]): CategoryNode[] {
  const nodes = new Map(rows.map((row) => [row.id, { ...row, children: [] as CategoryNode[] }]));
  const top: CategoryNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
    (parent?.children ?? top).push(node);
  }
  return top;
}

/** The path from the top to the category, inclusive; empty if there is none. */
export function trailTo(tree: CategoryNode[], slug: string): CategoryNode[] {
  for (const node of tree) {
    if (node.slug === slug) return [node];
    const below = trailTo(node.children, slug);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Maps each id to itself and its ancestors, upwards. */
export function lineagesOf(tree: CategoryNode[]): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const { id, parentId } of flattenTree(tree)) lines.set(id, [id, ...(lines.get(parentId ?? 0) ?? [])]);
  return lines;
}

/** Parents come before children. */
export function flattenTree(tree: CategoryNode[]): CategoryNode[] {
  return tree.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/** `parentId` null: at the top; `beforeId` null: last. */
export type Place = { parentId: number | null; beforeId: number | null };

export const STEPS = ['up', 'down', 'in', 'out'] as const;
export type Step = (typeof STEPS)[number];

export function placeAfter(step: Step, rows: Category[], id: number): Place | undefined {
  const category = rows.find((row) => row.id === id);
  if (!category) return undefined;
  const { parentId } = category;
  const siblings = childrenOf(rows, parentId);
  const index = siblings.indexOf(category);
  const above = siblings[index - 1];
  if (step === 'up') return above && { parentId, beforeId: above.id };
  if (step === 'down') return siblings[index + 1] && { parentId, beforeId: siblings[index + 2]?.id ?? null };
  if (step === 'in') return above && { parentId: above.id, beforeId: null };
  const parent = rows.find((row) => row.id === parentId);
  if (!parent) return undefined;
  const aunts = childrenOf(rows, parent.parentId);
  return { parentId: parent.parentId, beforeId: aunts[aunts.indexOf(parent) + 1]?.id ?? null };
}

/** `into` puts it last; undefined within its own branch. */
export function placeBeside(rows: Category[], id: number, targetId: number, side: 'before' | 'into' | 'after') {
  const target = rows.find((row) => row.id === targetId);
  if (!target || isWithinBranch(rows, targetId, id)) return undefined;
  if (side === 'into') return { parentId: targetId, beforeId: null };
  const siblings = childrenOf(rows, target.parentId).filter((row) => row.id !== id);
  const before = side === 'before' ? target : siblings[siblings.indexOf(target) + 1];
  return { parentId: target.parentId, beforeId: before?.id ?? null };
}

/** The ids under the new parent after the move; `rows` must be in order. */
export function siblingsAt(
  rows: Category[],
  id: number,
  { parentId, beforeId }: Place,
): Result<number[], 'not_found' | 'below_itself'> {
  const has = (wanted: number | null) => wanted === null || rows.some((row) => row.id === wanted);
  if (!has(id) || !has(parentId)) return refuse('not_found');
  if (parentId !== null && isWithinBranch(rows, parentId, id)) return refuse('below_itself');
  const ids = childrenOf(rows, parentId)
    .map((row) => row.id)
    .filter((sibling) => sibling !== id);
  const index = beforeId === null ? ids.length : ids.indexOf(beforeId);
  return index < 0 ? refuse('not_found') : ok(ids.toSpliced(index, 0, id));
}

export function isWithinBranch(rows: Category[], id: number, branchId: number): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  for (let at: number | null | undefined = id; at != null; at = parents.get(at)) {
    if (at === branchId) return true;
  }
  return false;
}

function childrenOf(rows: Category[], parentId: number | null): Category[] {
  return rows.filter((row) => row.parentId === parentId);
}
