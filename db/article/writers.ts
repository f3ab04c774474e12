import { sql } from 'drizzle-orm';
import { articles, revisionMedia, revisions } from '#db/schema/articles';
import { auditEvents } from '#db/schema/users';
import { HEARD } from '#domain/media/spoken';

/**
 * SQL for everyone who wrote since the live revision, or ever if there is none, author included; the last writer comes
 * last. Restoring, merging and changing category count, and so does what stands for the sound of the head's files, or in
 * their place, where it was changed after the article began and readers do not hear it yet.
 */
export function writerIds() {
  return sql<number[]>`array(select written.by::int from (
      select created_by as by, id::numeric as place from ${revisions}
        where article_id = ${articles.id} and created_by is not null
        and id > coalesce(${articles.liveRevisionId}, 0) and id <= ${articles.headRevisionId}
      union all select ${articles.authorId}, 0 where ${articles.liveRevisionId} is null and ${articles.authorId} is not null
      union all select said.actor_id, 0.5 + coalesce((select max(earlier.id) from revisions as earlier
          where earlier.article_id = ${articles.id} and earlier.created_at <= said.at), 0)
        from ${revisionMedia} as shown join ${auditEvents} as said
          on said.action in ('media.change', 'media.replace') and said.subject_id = shown.media_id
        where shown.revision_id = ${articles.headRevisionId} and said.actor_id is not null
          and said.after ?| ${`{${[...HEARD, 'replacement'].join(',')}}`}::text[]
          and said.at > greatest(${articles.createdAt},
            (select live.created_at from revisions as live where live.id = ${articles.liveRevisionId}))
          and not exists (select from revision_media as seen
            where seen.revision_id = ${articles.liveRevisionId} and seen.media_id = shown.media_id)
    ) as written group by written.by order by max(written.place))`;
}
