import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { categories } from '#db/schema/categories';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import type { BodyDocument } from '#domain/body';
import { ARTICLE_STATUSES } from '#domain/workflow';

/** The identity of an article; what it says stands in its revisions. */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    categoryId: reference()
      .notNull()
      .references(() => categories.id),
    slug: text().notNull(),
    language: text().notNull().default('vi'),
    authorId: reference().references(() => users.id),
    status: text({ enum: ARTICLE_STATUSES }).notNull().default('draft'),
    /** What readers see. */
    liveRevisionId: reference().references((): AnyPgColumn => revisions.id),
    /** What the desk edits. */
    headRevisionId: reference().references((): AnyPgColumn => revisions.id),
    publishedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    /** What makes a second import of the same page recognisable. */
    importKey: text().unique(),
  },
  (table) => [
    index('articles_live').on(table.publishedAt.desc(), table.id.desc()).where(sql`status = 'published'`),
    index('articles_live_by_category')
      .on(table.categoryId, table.publishedAt.desc(), table.id.desc())
      .where(sql`status = 'published'`),
  ],
);

/** An immutable snapshot of what was written. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    articleId: reference()
      .notNull()
      .references((): AnyPgColumn => articles.id),
    title: text().notNull(),
    sapo: text(),
    /** The sapo, else the beginning of the text: what lists show. */
    excerpt: text().notNull(),
    body: jsonb().$type<BodyDocument>().notNull(),
    coverId: reference().references(() => media.id),
    coverAlt: text().notNull().default(''),
    coverCaption: text(),
    sourceName: text(),
    sourceUrl: text(),
    byline: text(),
    tags: text().array().notNull().default([]),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index().on(table.articleId)],
);
