import { sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { joinRated, ratedTitle } from '#db/ratings/rated';
import { MARKS, type RATED_KINDS, type REASONS, type UncountedRating } from '#domain/ratings/ratings';
import type { Period } from '#domain/visits/periods';

type Figures = { ratings: number; average: number };
export type RatedRow = Figures & {
  kind: (typeof RATED_KINDS)[number];
  id: number;
  /** Null for what is deleted. */
  title: string | null;
  /** How many of each mark, from 1. */
  marks: number[];
};
/** A top category with all below it, `pages`, or `gone` articles. */
export type RatedSection = Figures & { kind: 'category' | 'pages' | 'gone'; name: string | null };

const FIGURES = sql`sum(d.ratings)::float8 as ratings, sum(d.mark * d.ratings)::float8 / sum(d.ratings) as average`;

/** Lowest first; among equals the one with the most ratings. */
export async function listRatedPages({ from, to }: Period, limit: number): Promise<RatedRow[]> {
  const rows = await db().execute<RatedRow & { id: string }>(sql`
    select d.kind, d.page_id as id, ${ratedTitle} as title, ${FIGURES},
      array[${sql.join(
        MARKS.map((mark) => sql`coalesce(sum(d.ratings) filter (where d.mark = ${mark}), 0)::float8`),
        sql`, `,
      )}] as marks
    from rating_days d ${joinRated(sql`d`)}
    where d.day between ${from} and ${to}
    group by d.kind, d.page_id, ${ratedTitle}
    order by average, ratings desc, d.kind, d.page_id limit ${limit}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Lowest first. */
export async function listRatedSections({ from, to }: Period): Promise<RatedSection[]> {
  const rows = await db().execute<RatedSection>(sql`
    with recursive placed as (
      select id, id as top_id from categories where parent_id is null
      union all select c.id, placed.top_id from categories c join placed on c.parent_id = placed.id
    )
    select case when d.kind = 'page' then 'pages' when top.id is null then 'gone' else 'category' end as kind,
      top.name, ${FIGURES}
    from rating_days d
      left join articles on d.kind = 'article' and articles.id = d.page_id
      left join placed on placed.id = articles.category_id
      left join categories top on top.id = placed.top_id
    where d.day between ${from} and ${to}
    group by 1, top.id, top.name order by average, ratings desc, top.id`);
  return [...rows];
}

type RatedReason = { reason: '' | (typeof REASONS)[number]; ratings: number };

/** Most given first; empty for none. */
export async function listReasons({ from, to }: Period): Promise<RatedReason[]> {
  const rows = await db().execute<RatedReason>(sql`
    select reason, sum(ratings)::float8 as ratings from rating_days where day between ${from} and ${to}
    group by reason order by ratings desc, reason`);
  return [...rows];
}

export async function listUncountedRatings({ from, to }: Period) {
  const rows = await db().execute<{ reason: UncountedRating; ratings: number }>(sql`
    select reason, sum(ratings)::float8 as ratings from uncounted_rating_days where day between ${from} and ${to}
    group by reason order by ratings desc, reason`);
  return [...rows];
}
