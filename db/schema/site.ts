import { sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { categories } from '#db/schema/categories';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import type { BodyDocument } from '#domain/article/body';
import { VIDEO_HOSTS } from '#domain/article/video-hosts';
import type { PageDetails } from '#domain/site/page-details';

/** Exactly one row. */
export const site = pgTable(
  'site',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull(),
    agency: text().notNull(),
    description: text().notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    licence: text().notNull(),
    /** Who answers for the portal, as the law asks to be named. */
    responsible: text().notNull().default(''),
    /** Visits carried over from an older portal. */
    openingVisits: bigint({ mode: 'number' }).notNull().default(0),
    /** Replaces the emblem. */
    logoId: reference().references(() => media.id),
    /** Behind the name in the masthead. */
    bannerId: reference().references(() => media.id),
    /** `#0b5394`, legible as `domain/site/colours.ts` has it; null for the portal's own. */
    colour: text(),
    socialLinks: jsonb().$type<{ title: string; url: string }[]>().notNull().default([]),
    requiresSecondFactor: boolean().notNull().default(false),
    /** Whose videos may play within a page, once a reader asks for one. */
    videoHosts: text({ enum: VIDEO_HOSTS }).array().notNull().default([]),
    /** To Zalo and Facebook, beside articles. */
    hasShareLinks: boolean().notNull().default(true),
  },
  (table) => [check('site_one_row', sql`${table.id} = 1`)],
);

/** They share the first path segment with categories. */
export const pages = pgTable('pages', {
  id: id(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  body: jsonb().$type<BodyDocument>().notNull(),
  position: integer().notNull().default(0),
  /** Null for a plain page. */
  details: jsonb().$type<PageDetails>(),
  updatedAt: instant().notNull().defaultNow(),
});

export const webLinkGroups = pgTable('web_link_groups', {
  id: id(),
  title: text().notNull(),
  position: integer().notNull().default(0),
});

export const webLinks = pgTable('web_links', {
  id: id(),
  groupId: reference().references(() => webLinkGroups.id, { onDelete: 'cascade' }),
  title: text().notNull(),
  url: text().notNull(),
  position: integer().notNull().default(0),
});

export const menuItems = pgTable(
  'menu_items',
  {
    id: id(),
    label: text().notNull(),
    categoryId: reference().references(() => categories.id, { onDelete: 'cascade' }),
    pageId: reference().references(() => pages.id, { onDelete: 'cascade' }),
    url: text(),
    position: integer().notNull().default(0),
  },
  (table) => [check('menu_item_one_target', sql`num_nonnulls(${table.categoryId}, ${table.pageId}, ${table.url}) = 1`)],
);

/** Former first path segments; they redirect. */
export const oldSections = pgTable('old_sections', {
  slug: text().primaryKey(),
  categoryId: reference().references(() => categories.id, { onDelete: 'cascade' }),
  pageId: reference().references(() => pages.id, { onDelete: 'cascade' }),
});
