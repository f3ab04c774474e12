export type Category = {
  id: number;
  parentId: number | null;
  slug: string;
  name: string;
  description: string;
};

export type CategoryNode = Category & { children: CategoryNode[] };

/** Nests rows under their parents, keeping their order; a row whose parent is absent stands at the top. */
export function buildTree(rows: Category[]): CategoryNode[] {
  const nodes = new Map(rows.map((row) => [row.id, { ...row, children: [] as CategoryNode[] }]));
  const top: CategoryNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
    (parent?.children ?? top).push(node);
  }
  return top;
}

/** The way from the top of the tree to the category with that slug, both included; empty where there is none. */
export function trailTo(tree: CategoryNode[], slug: string): CategoryNode[] {
  for (const node of tree) {
    if (node.slug === slug) return [node];
    const below = trailTo(node.children, slug);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Every category of the tree, parents before children. */
export function flattenTree(tree: CategoryNode[]): CategoryNode[] {
  return tree.flatMap((node) => [node, ...flattenTree(node.children)]);
}
