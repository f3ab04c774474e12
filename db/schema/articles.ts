import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { categories } from '#db/schema/categories';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import type { BodyDocument } from '#domain/article/body';
import type { Manuscript } from '#domain/article/manuscript';
import { ARTICLE_STATUSES } from '#domain/article/workflow';

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
    /** When readers first saw it, or will. */
    publishedAt: instant(),
    /** The revision that goes live at `scheduledAt`. */
    scheduledRevisionId: reference().references((): AnyPgColumn => revisions.id),
    scheduledAt: instant(),
    /** Readers see it until then. */
    expiresAt: instant(),
    retractedAt: instant(),
    /** When the head last changed or moved: what the desk sorts by. */
    changedAt: instant().notNull().defaultNow(),
    /** When what readers see of it last changed, set by a trigger; null while they have never seen it. */
    liveChangedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    /** What makes a second import of the same page recognisable. */
    importKey: text().unique(),
    /** What makes the same beginning, sent a second time, recognisable. */
    beginningKey: uuid().unique(),
  },
  (table) => [
    index('articles_live').on(table.publishedAt.desc(), table.id.desc()).where(sql`live_revision_id is not null`),
    index('articles_live_by_category')
      .on(table.categoryId, table.publishedAt.desc(), table.id.desc())
      .where(sql`live_revision_id is not null`),
    index('articles_by_author').on(table.authorId, table.changedAt.desc()),
    index('articles_at_work').on(table.status, table.changedAt.desc()).where(sql`status <> 'published'`),
    index('articles_changed').on(table.changedAt.desc(), table.id.desc()),
    index('articles_live_changed').on(table.liveChangedAt, table.id).where(sql`live_changed_at is not null`),
    index('articles_scheduled').on(table.scheduledAt).where(sql`scheduled_revision_id is not null`),
    index('articles_expiring').on(table.expiresAt).where(sql`live_revision_id is not null and expires_at is not null`),
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
    /** Where it belongs and is addressed once this revision is live. */
    categoryId: reference()
      .notNull()
      .references(() => categories.id),
    slug: text().notNull(),
    title: text().notNull(),
    sapo: text(),
    /** The sapo, else the beginning of the text: what lists show. */
    excerpt: text().notNull(),
    body: jsonb().$type<BodyDocument>().notNull(),
    coverId: reference().references(() => media.id),
    /** Null until chosen; empty for a picture that only decorates. */
    coverAlt: text(),
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

/** The files a revision shows, so that none in use is ever deleted, and what it says of them, as immutable as itself. */
export const revisionMedia = pgTable(
  'revision_media',
  {
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    mediaId: reference()
      .notNull()
      .references(() => media.id),
    credit: text(),
    /** Both are the library's of that moment where nothing else is said: a trigger fills them. */
    focalX: real(),
    focalY: real(),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.mediaId] }), index().on(table.mediaId)],
);

/** What a user has typed and not yet saved, beside the revision they started from. */
export const drafts = pgTable(
  'drafts',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    userId: reference()
      .notNull()
      .references(() => users.id),
    baseRevisionId: reference()
      .notNull()
      .references(() => revisions.id),
    content: jsonb().$type<Manuscript>().notNull(),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.userId] })],
);

/**
 * What is known of the private addresses at which a user's text of an article is shown: whether somebody has looked, until
 * when the last of them holds, and which no longer do.
 */
export const previews = pgTable(
  'previews',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    /** Who made them. */
    userId: reference()
      .notNull()
      .references(() => users.id),
    /** The newest revision that one of them names. */
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    seenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    /** Those that were made until then no longer hold. */
    endedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.userId] })],
);

/** Who has an article open at the desk. */
export const presences = pgTable(
  'presences',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    userId: reference()
      .notNull()
      .references(() => users.id),
    seenAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.userId] })],
);
