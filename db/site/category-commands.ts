import { isDeepStrictEqual } from 'node:util';
import { eq, inArray, max, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import type { Transaction } from '#db/client/client';
import { articles, drafts, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { userCategories } from '#db/schema/users';
import { descendantIds } from '#db/site/categories';
import { leaveSlug, refusalOfSlug, takeSlug } from '#db/site/sections';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import { nameKey } from '#domain/account/user-name';
import { ok, refuse } from '#domain/base/result';
import { type Place, siblingsAt } from '#domain/site/category-tree';
import type { CategoryInput, NewCategoryInput } from '#domain/site/forms';

/** Puts it last below its parent. */
export function addCategory({ parentId, ...values }: NewCategoryInput, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    if (parentId !== null && !(await findCategory(tx, parentId))) return refuse('not_found');
    const refusal = (await refusalOfSlug(tx, values.slug)) ?? (await refusalOfName(tx, values.name, parentId));
    if (refusal) return refusal;
    await takeSlug(tx, values.slug);
    const position = await nextPosition(tx, parentId);
    const [row] = await tx
      .insert(categories)
      .values({ ...values, parentId, position })
      .returning({ id: categories.id });
    const { id } = row as { id: number };
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'category.create',
      subjectId: id,
      subject: values.name,
      after: { ...values, parentId },
    });
    return ok(id);
  });
}

/** The old slug redirects. */
export function changeCategory({ id, ...given }: CategoryInput, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const category = await findCategory(tx, id);
    if (!category) return refuse('not_found');
    const { name, slug, description, look } = category;
    const values = { ...given, look: given.look ?? look };
    if (isDeepStrictEqual({ name, slug, description, look }, values)) return ok(id);
    const slugRefusal = values.slug === slug ? undefined : await refusalOfSlug(tx, values.slug);
    const isRenamed = nameKey(values.name) !== nameKey(name);
    const refusal =
      slugRefusal ?? (isRenamed ? await refusalOfName(tx, values.name, category.parentId, id) : undefined);
    if (refusal) return refusal;
    if (values.slug !== slug) {
      await takeSlug(tx, values.slug);
      await leaveSlug(tx, slug, { categoryId: id });
    }
    await tx.update(categories).set(values).where(eq(categories.id, id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'category.change',
      subjectId: id,
      subject: values.name,
      before: { name, slug, description, look },
      after: values,
    });
    return ok(id);
  });
}

/** Moves its descendants along, never below itself. */
export function moveCategory({ id, ...place }: Place & { id: number }, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const rows = await tx.select().from(categories).orderBy(categories.position, categories.id).for('update');
    const order = siblingsAt(rows, id, place);
    if (!order.ok) return order;
    const moved = rows.find((row) => row.id === id);
    const siblings = rows.filter((row) => row.parentId === place.parentId).map((row) => row.id);
    const refusal =
      moved?.parentId === place.parentId ? undefined : await refusalOfName(tx, moved?.name ?? '', place.parentId, id);
    if (refusal) return refusal;
    if (moved?.parentId === place.parentId && isDeepStrictEqual(siblings, order.value)) return ok(id);
    for (const [position, sibling] of order.value.entries()) {
      const values = sibling === id ? { position, parentId: place.parentId } : { position };
      await tx.update(categories).set(values).where(eq(categories.id, sibling));
    }
    const nameOf = (parentId: number | null) => rows.find((row) => row.id === parentId)?.name ?? null;
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'category.move',
      subjectId: id,
      subject: moved?.name ?? '',
      before: { parent: nameOf(moved?.parentId ?? null), position: moved?.position ?? 0 },
      after: { parent: nameOf(place.parentId), position: order.value.indexOf(id) },
    });
    return ok(id);
  });
}

/** Deletes its descendants, too; refuses if an article, revision, draft or user's limit names one. */
export function removeCategory({ id }: { id: number }, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const below = sql`${categories.id} in ${descendantIds(id)}`;
    const rows = await tx.select().from(categories).where(below).for('update');
    const category = rows.find((row) => row.id === id);
    if (!category) return refuse('not_found');
    const ids = rows.map((row) => row.id);
    if (await hasArticles(tx, ids)) return refuse('has_articles');
    if ((await tx.$count(userCategories, inArray(userCategories.categoryId, ids))) > 0)
      return refuse('has_user_limits');
    await tx.delete(categories).where(inArray(categories.id, ids));
    const names = rows.filter((row) => row !== category).map((row) => row.name);
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'category.delete',
      subjectId: id,
      subject: category.name,
      before: { name: category.name, slug: category.slug, description: category.description, below: names },
    });
    return ok(id);
  });
}

/** Refuses a name readers cannot tell from a sibling's. */
async function refusalOfName(tx: Transaction, name: string, parentId: number | null, except?: number) {
  const rows = await tx
    .select({ id: categories.id, name: categories.name, parentId: categories.parentId })
    .from(categories);
  const key = nameKey(name);
  const isTaken = rows.some((row) => row.id !== except && row.parentId === parentId && nameKey(row.name) === key);
  return isTaken ? refuse('name_taken') : undefined;
}

async function findCategory(tx: Transaction, id: number) {
  const [row] = await tx.select().from(categories).where(eq(categories.id, id)).for('update');
  return row;
}

async function nextPosition(tx: Transaction, parentId: number | null): Promise<number> {
  const [row] = await tx
    .select({ last: max(categories.position) })
    .from(categories)
    .where(sql`${categories.parentId} is not distinct from ${parentId}::bigint`);
  return (row?.last ?? -1) + 1;
}

async function hasArticles(tx: Transaction, ids: number[]): Promise<boolean> {
  const counts = [
    await tx.$count(articles, inArray(articles.categoryId, ids)),
    await tx.$count(revisions, inArray(revisions.categoryId, ids)),
    await tx.$count(drafts, inArray(sql`(${drafts.content} ->> 'categoryId')::bigint`, ids)),
  ];
  return counts.some((count) => count > 0);
}
