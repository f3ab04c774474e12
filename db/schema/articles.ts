import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { categories } from '#db/schema/categories';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import type { BodyDocument } from '#domain/article/body';
import type { Manuscript } from '#domain/article/manuscript';
import { ARTICLE_STATUSES } from '#domain/article/workflow';

/** An article's identity; its content is in `revisions`. */
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
    liveRevisionId: reference().references((): AnyPgColumn => revisions.id),
    /** What the desk edits. */
    headRevisionId: reference().references((): AnyPgColumn => revisions.id),
    /** First publication, past or future. */
    publishedAt: instant(),
    scheduledRevisionId: reference().references((): AnyPgColumn => revisions.id),
    scheduledAt: instant(),
    expiresAt: instant(),
    retractedAt: instant(),
    /** When the head last changed or moved. */
    changedAt: instant().notNull().defaultNow(),
    /** Last change readers saw, set by a trigger and with `heardChangedAt`; null if none. */
    liveChangedAt: instant(),
    /** When what stands with the live text last changed: words of a sound, a poster, a correction; null if never. */
    heardChangedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    /** Identifies a repeated import. */
    importKey: text().unique(),
    /** Identifies a repeated creation request. */
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

/** Immutable. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    articleId: reference()
      .notNull()
      .references((): AnyPgColumn => articles.id),
    /** Category and slug apply once this revision is live. */
    categoryId: reference()
      .notNull()
      .references(() => categories.id),
    slug: text().notNull(),
    title: text().notNull(),
    sapo: text(),
    /** The sapo, else the beginning of the text. */
    excerpt: text().notNull(),
    body: jsonb().$type<BodyDocument>().notNull(),
    coverId: reference().references(() => media.id),
    /** Null until chosen; empty for a decorative picture. */
    coverAlt: text(),
    coverCaption: text(),
    sourceName: text(),
    sourceUrl: text(),
    byline: text(),
    tags: text().array().notNull().default([]),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.articleId),
    index('revisions_tags').using('gin', table.tags),
    // Of bylines, which may be longer than a tree takes; a hash index would be slow where thousands are equal.
    index('revisions_byline').on(sql`md5(${table.byline})`),
  ],
);

/** So that no file in use is deleted; as immutable as the revision. */
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
    /** A trigger copies both from the library if not given. */
    focalX: real(),
    focalY: real(),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.mediaId] }), index().on(table.mediaId)],
);

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
    /** In which it was typed, and `savedAt` once more: the release before changes only that. */
    windowId: text(),
    windowSavedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.userId] })],
);

/** State of the preview addresses a user made for an article. */
export const previews = pgTable(
  'previews',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    userId: reference()
      .notNull()
      .references(() => users.id),
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    seenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    /** Addresses issued until then are invalid. */
    endedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.userId] })],
);

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
