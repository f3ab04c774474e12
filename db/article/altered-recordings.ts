import { inArray, type SQL, sql } from 'drizzle-orm';
import { altered } from '#db/client/content-events';
import { revisions } from '#db/schema/articles';
import { RECORDINGS } from '#domain/http/content-keys';

/** The shelves of videos and sounds, if a live text of before or of now has any. */
export function alteredRecordings(...revisionIds: (number | null)[]): SQL {
  const ids = revisionIds.filter((id) => id !== null);
  const found = sql`select from ${revisions}, recordings_in(${revisions.body}) where ${inArray(revisions.id, ids)}`;
  return sql`case when exists (${found}) then ${altered(RECORDINGS)} else '{}' end`;
}
