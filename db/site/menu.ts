import { asc, eq } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { altered } from '#db/client/content-events';
import { declareReads } from '#db/client/reads';
import { versionOf } from '#db/client/version';
import { categories } from '#db/schema/categories';
import { menuItems, pages } from '#db/schema/site';
import { listCategoryTree } from '#db/site/categories';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import { MENU } from '#domain/http/content-keys';
import { firstStepOf } from '#domain/http/own-steps';
import { categoryPath } from '#domain/http/paths';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import type { MenuInput } from '#domain/site/forms';

/** `steps` are the first steps of all pages that it stands for. */
type MenuLink = { label: string; href: string; steps: string[] };
export type MenuEntry = MenuLink & { children: MenuLink[] };
export type MenuItem = Awaited<ReturnType<typeof listMenuItems>>[number];

/** The top categories if there are no entries. */
export async function readMenu(categoryTree = listCategoryTree()): Promise<MenuEntry[]> {
  const [items, tree] = await Promise.all([listMenuItems(), categoryTree]);
  if (items.length === 0) return tree.map((category) => entryOf(category.name, category));
  const byId = new Map(flattenTree(tree).map((category) => [category.id, category]));
  return items.flatMap((item) => {
    const category = byId.get(item.categoryId ?? 0);
    if (category) return [entryOf(item.label, category)];
    const href = item.url ?? (item.pageSlug && categoryPath({ slug: item.pageSlug }));
    return href ? [{ label: item.label, href, steps: stepsOf(href), children: [] }] : [];
  });
}

export function listMenuItems(from: Pick<Transaction, 'select'> = db()) {
  const query = from
    .select({
      id: menuItems.id,
      label: menuItems.label,
      categoryId: menuItems.categoryId,
      pageId: menuItems.pageId,
      url: menuItems.url,
      categorySlug: categories.slug,
      pageSlug: pages.slug,
    })
    .from(menuItems)
    .leftJoin(categories, eq(categories.id, menuItems.categoryId))
    .leftJoin(pages, eq(pages.id, menuItems.pageId))
    .orderBy(asc(menuItems.position), asc(menuItems.id));
  return declareReads(
    () => query,
    () => [MENU],
  );
}

/** Replaces all; refuses if they changed since `version`. */
export function saveMenu({ version, entries }: MenuInput, actor: Actor) {
  return changeSiteContent(
    actor,
    async (tx) => {
      const before = await listMenuItems(tx);
      if (versionOf(before) !== version) return refuse('stale');
      for (const entry of entries) {
        if (!(await hasTarget(tx, entry))) return refuse('target_gone');
      }
      await tx.delete(menuItems);
      const rows = entries.map((entry, position) => ({ label: entry.label, position, ...targetOf(entry) }));
      if (rows.length > 0) await tx.insert(menuItems).values(rows);
      const after = await listMenuItems(tx);
      await recordAudit(tx, {
        actorId: actor.id,
        action: 'menu.change',
        before: { entries: before.map(describe) },
        after: { entries: after.map(describe) },
      });
      return ok(null);
    },
    altered(MENU),
  );
}

type Entry = MenuInput['entries'][number];

async function hasTarget(tx: Transaction, entry: Entry): Promise<boolean> {
  if (entry.kind === 'category') return (await tx.$count(categories, eq(categories.id, entry.id))) > 0;
  if (entry.kind === 'page') return (await tx.$count(pages, eq(pages.id, entry.id))) > 0;
  return true;
}

function targetOf(entry: Entry) {
  if (entry.kind === 'category') return { categoryId: entry.id };
  return entry.kind === 'page' ? { pageId: entry.id } : { url: entry.url };
}

function describe(item: MenuItem): string {
  return `${item.label} → ${item.url ?? `/${item.categorySlug ?? item.pageSlug}`}`;
}

function entryOf(label: string, category: CategoryNode): MenuEntry {
  return { ...linkTo(category, label), children: category.children.map((child) => linkTo(child)) };
}

function linkTo(category: CategoryNode, label = category.name): MenuLink {
  return { label, href: categoryPath(category), steps: flattenTree([category]).map(({ slug }) => slug) };
}

function stepsOf(href: string): string[] {
  if (!href.startsWith('/')) return [];
  return [firstStepOf(href) || '/'];
}
