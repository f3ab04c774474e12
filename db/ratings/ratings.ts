import { and, eq, sql } from 'drizzle-orm';
import { isLive } from '#db/article/live-articles';
import { db, type Transaction } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { ratingDays, ratingKeys, ratingNotes, uncountedRatingDays } from '#db/schema/ratings';
import { pages } from '#db/schema/site';
import { hash, saltOf } from '#db/visits/salts';
import { type Day, dayOf } from '#domain/base/calendar';
import { articlePath, categoryPath } from '#domain/http/paths';
import {
  NOTES_A_DAY,
  RATING_BUDGETS,
  type RatedPage,
  type Rating,
  type UncountedRating,
} from '#domain/ratings/ratings';

/** `visitor` and `origin` are hashed at once, and kept nowhere. */
type From = { visitor: string; origin: string; fault?: UncountedRating | undefined };

/**
 * Counts a rating, or why it is none, without telling which: a reader rates a page once a day. A `fault` was seen before.
 */
export function recordRating({ page, mark, reason, note }: Rating, from: From, now: Date): Promise<void> {
  const day = dayOf(now);
  return db().transaction(async (tx) => {
    const times = await keysOf(tx, day);
    const fault = from.fault ?? (await claim(times, page, from));
    if (fault) return addUncounted(tx, day, fault);
    const mayNote = note !== '' && (await times(`notes ${from.origin}`)) <= NOTES_A_DAY.origin;
    await tx
      .insert(ratingDays)
      .values({ day, kind: page.kind, pageId: page.id, mark, reason, ratings: 1 })
      .onConflictDoUpdate({
        target: [ratingDays.day, ratingDays.kind, ratingDays.pageId, ratingDays.mark, ratingDays.reason],
        set: { ratings: sql`${ratingDays.ratings} + 1` },
      });
    if (mayNote && (await hasRoomForNote(tx, day)))
      await tx.insert(ratingNotes).values({ day, kind: page.kind, pageId: page.id, note });
  });
}

/** Undefined unless readers see it. */
export async function findRatedPath({ kind, id }: RatedPage): Promise<string | undefined> {
  if (kind === 'page') {
    const [page] = await db().select({ slug: pages.slug }).from(pages).where(eq(pages.id, id));
    return page && categoryPath(page);
  }
  const [article] = await db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.id, id), isLive()));
  return article && articlePath(article);
}

/** Counts how often something was done on a day, hashed by the day's salt. */
async function keysOf(tx: Transaction, day: Day) {
  const salt = await saltOf(tx, day);
  return async (what: string): Promise<number> => {
    const [row] = await tx
      .insert(ratingKeys)
      .values({ day, key: Buffer.from(hash(salt, `rating ${what}`), 'hex'), ratings: 1 })
      .onConflictDoUpdate({
        target: [ratingKeys.day, ratingKeys.key],
        set: { ratings: sql`least(${ratingKeys.ratings} + 1, 1000000)` },
      })
      .returning({ ratings: ratingKeys.ratings });
    return row?.ratings ?? 0;
  };
}

/** One key after the other, in the same order for all, so that no two of them wait for each other. */
async function claim(times: (what: string) => Promise<number>, page: RatedPage, { visitor, origin }: From) {
  if ((await times(`origin ${origin}`)) > RATING_BUDGETS.origin) return 'flood';
  if ((await times(`reader ${visitor}`)) > RATING_BUDGETS.reader) return 'flood';
  return (await times(`page ${page.kind} ${page.id} ${visitor}`)) > 1 ? 'repeated' : undefined;
}

async function hasRoomForNote(tx: Transaction, day: Day): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rating notes ${day}`}, 0))`);
  return (await tx.$count(ratingNotes, eq(ratingNotes.day, day))) < NOTES_A_DAY.all;
}

async function addUncounted(tx: Transaction, day: Day, reason: UncountedRating): Promise<void> {
  await tx
    .insert(uncountedRatingDays)
    .values({ day, reason, ratings: 1 })
    .onConflictDoUpdate({
      target: [uncountedRatingDays.day, uncountedRatingDays.reason],
      set: { ratings: sql`${uncountedRatingDays.ratings} + 1` },
    });
}
