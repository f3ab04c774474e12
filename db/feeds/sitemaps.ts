import { and, asc, eq, gt, lte, max, ne, sql } from 'drizzle-orm';
import { changedAt } from '#db/article/articles';
import { isLive, newestFirst } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { albums } from '#db/schema/albums';
import { sitemapParts } from '#db/schema/archive';
import { articles, revisions } from '#db/schema/articles';
import { authors } from '#db/schema/authors';
import { categories } from '#db/schema/categories';
import { pages } from '#db/schema/site';
import { publicTags } from '#db/schema/tags';
import { topics } from '#db/schema/topics';
import { auditEvents } from '#db/schema/users';
import { SETTLED_SECONDS } from '#domain/base/settled';
import type { StoredPicture } from '#domain/media/renditions';

/**
 * As `sitemap_part_of` in the database. The protocol allows 50 000 addresses and 50 MiB; 10 000 leave each article 5
 * kB, enough for `IMAGES` pictures.
 */
export const PART_SIZE = 10_000;
const IMAGES = 20;
const BATCH = 1000;

/** Google's limits for a news sitemap. */
const NEWS_LIMIT = 1000;
const NEWS_MS = 2 * 86_400_000;

/** What changes pages around articles, credits on static pages included; as in the index `audit_events_site`. */
const isAround = sql`${auditEvents.action} ~ '^(category|media|page|site)[.]'`;

const address = { id: articles.id, slug: articles.slug, categorySlug: categories.slug };
const publishedAt = sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt);

/** Parts, from 1, with a live article, and their last change. */
export function listSitemapParts(): Promise<{ part: number; changedAt: Date }[]> {
  return db()
    .select({ part: sitemapParts.part, changedAt: sitemapParts.changedAt })
    .from(sitemapParts)
    .where(gt(sitemapParts.live, 0))
    .orderBy(asc(sitemapParts.part));
}

/** Changes with any entry of the part; undefined if it has none. */
export async function fingerprintPart(part: number): Promise<string | undefined> {
  const [row] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      sum: sql<string>`sum(hashtextextended(concat_ws('/', ${articles.id}, ${articles.liveRevisionId},
        ${articles.heardChangedAt}, ${articles.publishedAt}, ${articles.slug}, ${categories.slug}), 0))::text`,
    })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(inPart(part), isLive()));
  return row && row.total > 0 ? `${row.total} ${row.sum}` : undefined;
}

/** By ascending id; memory holds one batch. */
export async function* readPart(part: number, size = BATCH) {
  for (let after = 0; ; ) {
    const batch = await listPartAfter(part, after, size);
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < size) return;
    after = last.id;
  }
}

export function listNews(now = new Date()) {
  return db()
    .select({ ...address, language: articles.language, publishedAt, title: revisions.title })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(isLive(), gt(articles.publishedAt, new Date(now.getTime() - NEWS_MS))))
    .orderBy(...newestFirst)
    .limit(NEWS_LIMIT);
}

/** Publication of each category's newest live article, descendants excluded. */
export async function readCategoryTimes(): Promise<Map<number, Date>> {
  const newest = db()
    .select({ at: publishedAt.as('at') })
    .from(articles)
    .where(and(eq(articles.categoryId, categories.id), isLive()))
    .orderBy(...newestFirst)
    .limit(1)
    .as('newest');
  const rows = await db()
    .select({ id: categories.id, at: newest.at })
    .from(categories)
    .innerJoinLateral(newest, sql`true`);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

export function listPageTimes() {
  return db().select({ slug: pages.slug, updatedAt: pages.updatedAt }).from(pages).orderBy(asc(pages.id));
}

/**
 * When anything crawlers read last changed: never too early, a little late while the desk works. Undefined until
 * settled, since a date in whole seconds could then stand for two states.
 */
export async function readChangeTime(): Promise<Date | undefined> {
  const due = (column: typeof articles.publishedAt | typeof articles.expiresAt) =>
    db()
      .select({ at: max(column) })
      .from(articles)
      .where(and(sql`${articles.liveRevisionId} is not null`, lte(column, sql`now()`)));
  const times = await Promise.all([
    db()
      .select({ at: max(articles.changedAt) })
      .from(articles),
    db()
      .select({ at: max(articles.liveChangedAt) })
      .from(articles)
      .where(lte(articles.liveChangedAt, sql`now()`)),
    due(articles.publishedAt),
    due(articles.expiresAt),
    db()
      .select({ at: max(pages.updatedAt) })
      .from(pages),
    db()
      .select({ at: max(publicTags.changedAt) })
      .from(publicTags),
    db()
      .select({ at: max(authors.changedAt) })
      .from(authors),
    db()
      .select({ at: max(albums.changedAt) })
      .from(albums)
      .where(ne(albums.state, 'draft')),
    db()
      .select({ at: max(topics.changedAt) })
      .from(topics)
      .where(ne(topics.state, 'draft')),
    readChangesAround(),
  ]);
  const known = times.flatMap(([row]) => (row?.at ? [row.at.getTime()] : []));
  if (known.length === 0) return undefined;
  const newest = new Date(Math.max(...known));
  const [row] = await db().execute<{ is: boolean }>(
    sql`select ${newest.toISOString()}::timestamptz <= now() - make_interval(secs => ${SETTLED_SECONDS}) as "is"`,
  );
  return row?.is ? newest : undefined;
}

export function readChangesAround() {
  return db()
    .select({ at: max(auditEvents.at) })
    .from(auditEvents)
    .where(isAround);
}

function listPartAfter(part: number, after: number, limit: number) {
  return db()
    .select({ ...address, changedAt, images })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(inPart(part), gt(articles.id, after), isLive()))
    .orderBy(asc(articles.id))
    .limit(limit);
}

/** Cover first. */
const images = sql<StoredPicture[]>`(
  select coalesce(json_agg(shown), '[]') from (
    select m.sha256, m.width, m.height, m.widths, m.recipe from revision_media r join media m on m.id = r.media_id
    where r.revision_id = ${revisions.id} and m.kind = 'image'
    order by m.id is distinct from ${revisions.coverId}, m.id limit ${IMAGES}
  ) as shown)`;

function inPart(part: number) {
  return and(gt(articles.id, (part - 1) * PART_SIZE), lte(articles.id, part * PART_SIZE));
}
