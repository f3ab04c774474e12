import { sql } from 'drizzle-orm';
import { articles, revisions } from '#db/schema/articles';

/**
 * In SQL, who wrote any part of an article since the text that readers see, or ever, beginning included, where they see
 * none; who wrote last at the end. Restoring, merging and moving to another category are writing, too.
 */
export function writerIds() {
  return sql<number[]>`array(select written.by::int from (
      select created_by as by, id from ${revisions} where article_id = ${articles.id} and created_by is not null
        and id > coalesce(${articles.liveRevisionId}, 0) and id <= ${articles.headRevisionId}
      union all select ${articles.authorId}, 0 where ${articles.liveRevisionId} is null and ${articles.authorId} is not null
    ) as written group by written.by order by max(written.id))`;
}
