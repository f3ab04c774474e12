import { asc, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { categories } from '#db/schema/categories';
import { buildTree, type CategoryNode } from '#domain/site/category-tree';

/** An agency has only dozens of categories, so all are read at once. */
export async function listCategoryTree(): Promise<CategoryNode[]> {
  const rows = await declareReads(() =>
    db().select().from(categories).orderBy(asc(categories.position), asc(categories.id)),
  );
  return buildTree(rows);
}

/** Itself included. */
export function descendantIds(categoryId: number) {
  return sql`(with recursive below as (
    select id from categories where id = ${categoryId}
    union all select c.id from categories c join below on c.parent_id = below.id
  ) select id from below)`;
}

/** Itself included; none if it does not exist. */
export async function listDescendantIds(categoryId: number): Promise<number[]> {
  const rows = await db().execute<{ id: string }>(sql`select id from ${descendantIds(categoryId)} as below`);
  return rows.map(({ id }) => Number(id));
}

/** Itself included, nearest first. */
export async function ancestorIds(categoryId: number, reader: Pick<Transaction, 'execute'> = db()): Promise<number[]> {
  const rows = await declareReads(() =>
    reader.execute<{ id: string }>(sql`with recursive above as (
      select id, parent_id, 0 as steps from categories where id = ${categoryId}
      union all select c.id, c.parent_id, steps + 1 from categories c join above on c.id = above.parent_id
    ) select id from above order by steps`),
  );
  return rows.map(({ id }) => Number(id));
}

type NewCategory = typeof categories.$inferInsert;

export async function createCategory(category: NewCategory): Promise<number> {
  const [row] = await db().insert(categories).values(category).returning({ id: categories.id });
  return (row as { id: number }).id;
}
