import { sql } from 'drizzle-orm';
import { articles, revisions } from '#db/schema/articles';

/**
 * SQL for everyone who wrote since the live revision, or ever if there is none, author included; the last writer comes
 * last. Restoring, merging and changing category count.
 */
export function writerIds() {
  return sql<number[]>`array(select written.by::int from (
      select created_by as by, id from ${revisions} where article_id = ${articles.id} and created_by is not null
        and id > coalesce(${articles.liveRevisionId}, 0) and id <= ${articles.headRevisionId}
      union all select ${articles.authorId}, 0 where ${articles.liveRevisionId} is null and ${articles.authorId} is not null
    ) as written group by written.by order by max(written.id))`;
}
