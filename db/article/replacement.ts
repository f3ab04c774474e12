import { asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { hearingsOf, judgeAnew, lockHearings, noteHeardChange } from '#db/article/hearings';
import { db, type Transaction } from '#db/client/client';
import { announceContentChange, notePurge } from '#db/client/content-events';
import { subjectOf } from '#db/media/changes';
import type { Media } from '#db/media/media';
import { isLinkedOnPage, isMediaOnPage } from '#db/media/uses';
import { media } from '#db/schema/media';
import type { Actor } from '#domain/account/roles';
import { denialOfHeardChange } from '#domain/article/heard-words';
import { mayPublish } from '#domain/article/workflow';
import { ok, refuse } from '#domain/base/result';
import { mediaKey } from '#domain/http/cdn-cache';
import { denialOfMediaChange } from '#domain/media/media';

type Replacement = {
  id: number;
  /** Null to serve the document itself again. */
  replacementId: number | null;
  /** What the actor saw in its place; another since is refused. */
  was: number | null;
};

/**
 * From now on readers get another document of the same type wherever this one is shown, and at its addresses, which may
 * stand in any text or letter: so it is a publisher's to replace, and approved texts that show it are to be judged anew.
 */
export function replaceMedia({ id, replacementId, was }: Replacement, actor: Actor) {
  return db().transaction(async (tx) => {
    const files = await lockFiles(tx, id, replacementId);
    const file = files.find((one) => one.id === id);
    const by = replacementId === null ? null : files.find((one) => one.id === replacementId);
    if (!file || by === undefined) return refuse('not_found');
    if (!mayPublish(actor)) return refuse('live');
    // Those in whose place this one stands change with it.
    const changing = by ? files.filter((one) => one.id === id || one.replacementId === id) : [file];
    const places = await lockHearings(
      tx,
      changing.map((one) => one.id),
    );
    const denial = (await denialOf(tx, changing, actor)) ?? denialOfHeardChange(actor, await hearingsOf(tx, places));
    if (denial) return refuse(denial);
    // Its address may stand in a text of any category.
    if (actor.categoryIds !== null && places.length === 0) return refuse('outside_categories');
    if (file.replacementId === replacementId) return ok(undefined);
    if (file.replacementId !== was) return refuse('changed');
    const unfit = by && unfitness(file, by);
    if (unfit) return refuse(unfit);
    for (const each of changing) {
      await tx.update(media).set({ replacementId }).where(eq(media.id, each.id));
      await notePurge(tx, mediaKey(each.sha256));
      const former = files.find((one) => one.id === each.replacementId) ?? each;
      await recordAudit(tx, {
        ...subjectOf(each),
        actorId: actor.id,
        action: 'media.replace',
        before: { replacement: former.name, sha256: former.sha256 },
        after: { replacement: (by ?? each).name, sha256: (by ?? each).sha256 },
      });
    }
    await judgeAnew(tx, places, actor);
    const live = places.filter(({ isLive }) => isLive).map((place) => place.id);
    await noteHeardChange(tx, live);
    await announceContentChange(tx);
    return ok(undefined);
  });
}

/** With all that the change touches or tells of. */
async function lockFiles(tx: Transaction, id: number, replacementId: number | null): Promise<Media[]> {
  const [file] = await tx.select({ now: media.replacementId }).from(media).where(eq(media.id, id));
  const ids = [id, replacementId, file?.now].filter((one) => typeof one === 'number');
  const lock = (which: SQL | undefined) => tx.select().from(media).where(which).orderBy(asc(media.id)).for('update');
  await lock(or(inArray(media.id, ids), eq(media.replacementId, id)));
  // Another may have put this one in the place of a third while this waited.
  return lock(or(inArray(media.id, ids), eq(media.replacementId, id)));
}

async function denialOf(tx: Transaction, files: Media[], actor: Actor) {
  for (const file of files) {
    const isOnPage = (await isMediaOnPage(tx, file.id)) || (await isLinkedOnPage(tx, file.sha256));
    const denial = denialOfMediaChange(actor, { ...file, isOnPage });
    if (denial) return denial;
  }
  return undefined;
}

function unfitness(file: Media, by: Media) {
  if (file.id === by.id) return 'same_file';
  if (file.kind !== 'document' || file.contentType !== by.contentType) return 'other_type';
  // So that no address leads through two.
  return by.replacementId === null ? undefined : 'replaced';
}
