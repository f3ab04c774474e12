import { type SQL, sql } from 'drizzle-orm';

/** As readers see it, else as the desk does; null for what is deleted. Of `joinRated`. */
export const ratedTitle = sql`coalesce(live.title, head.title, pages.title)`;

/** What a rating or a note of the table with this alias is about. */
export function joinRated(of: SQL): SQL {
  return sql`
    left join articles on ${of}.kind = 'article' and articles.id = ${of}.page_id
    left join revisions live on live.id = articles.live_revision_id
    left join revisions head on head.id = articles.head_revision_id
    left join pages on ${of}.kind = 'page' and pages.id = ${of}.page_id`;
}
