import type { Category, CategoryNode } from '#domain/site/category-tree';

export type CategoryChoice = { id: number; name: string; depth: number };

/** A category with how many stand above it. */
export type TreeRow = Category & { depth: number };

/** The tree as rows, parents before children. */
export function treeRows(tree: CategoryNode[], depth = 0): TreeRow[] {
  return tree.flatMap(({ children, ...category }) => [{ ...category, depth }, ...treeRows(children, depth + 1)]);
}

type Props = { categories: CategoryChoice[]; optionOf?: (id: number) => string };

/** The options of a select, indented as the tree is. */
export function CategoryOptions({ categories, optionOf = String }: Props) {
  return categories.map(({ id, name, depth }) => (
    <option key={id} value={optionOf(id)}>
      {`${'\u2003'.repeat(depth)}${name}`}
    </option>
  ));
}
