import type { Category, CategoryNode } from '#domain/site/category-tree';

export type CategoryChoice = { id: number; name: string; depth: number };

/** `depth` is the number of ancestors. */
export type TreeRow = Category & { depth: number };

/** Parents before children. */
export function treeRows(tree: CategoryNode[], depth = 0): TreeRow[] {
  return tree.flatMap(({ children, ...category }) => [{ ...category, depth }, ...treeRows(children, depth + 1)]);
}

type Props = { categories: CategoryChoice[]; optionOf?: (id: number) => string };

export function CategoryOptions({ categories, optionOf = String }: Props) {
  return categories.map(({ id, name, depth }) => (
    <option key={id} value={optionOf(id)}>
      {`${'\u2003'.repeat(depth)}${name}`}
    </option>
  ));
}
