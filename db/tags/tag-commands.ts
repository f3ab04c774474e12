import { and, arrayContains, eq, ne, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { alteredAll, announceContentChange } from '#db/client/content-events';
import { revisions } from '#db/schema/articles';
import { publicTags, tagSpellings } from '#db/schema/tags';
import { hasSlug, type PublicTag } from '#db/tags/public-tags';
import { noteSpellings } from '#db/tags/spellings';
import type { Actor } from '#domain/account/roles';
import { isPublisher } from '#domain/article/workflow';
import { ok, type Refusal, type Result, refuse } from '#domain/base/result';
import { PUBLIC_TAGS, tagAddressKey, tagAsKey } from '#domain/http/content-keys';
import type { NewPublicTag, PublicTagChange, TagSubject } from '#domain/tags/tag-form';
import { MOST_PUBLIC_TAGS, tagKey } from '#domain/tags/tags';

const LOCK = 7_316_006;

/** Gives a tag that is in use a page of its own, or gives it back. */
export function publishTag({ name, slug, description }: NewPublicTag, actor: Actor) {
  return changeTags(
    actor,
    async (tx) => {
      const key = tagKey(name);
      if (!(await isInUse(tx, name, key))) return refuse('not_found');
      const [before] = await tx.select().from(publicTags).where(eq(publicTags.key, key));
      if (before?.isPublic) return refuse('already_public');
      if ((await tx.$count(publicTags, eq(publicTags.isPublic, true))) >= MOST_PUBLIC_TAGS) return refuse('too_many');
      if (await isTaken(tx, slug, before?.id)) return refuse('slug_taken');
      const changes = { name, slug, description, isPublic: true, ...changedNow(actor) };
      const [row] = before
        ? await tx
            .update(publicTags)
            .set({ ...changes, ...grown(before, slug) })
            .where(eq(publicTags.id, before.id))
            .returning()
        : await tx
            .insert(publicTags)
            .values({ key, ...changes })
            .returning();
      const tag = row as PublicTag;
      await noteSpellings(tx, [name]);
      await recordAudit(tx, {
        ...{ actorId: actor.id, action: 'tag.publish', subjectId: tag.id, subject: tag.name },
        after: { slug, description },
      });
      return ok(tag);
    },
    true,
  );
}

/** Refuses if it changed since `version`. A former slug leads to the new one. */
export function changeTag({ id, version, slug, description }: PublicTagChange, actor: Actor) {
  return changeTags(actor, async (tx) => {
    const before = await findUnchanged(tx, { id, version });
    if (!before.ok) return before;
    if (await isTaken(tx, slug, id)) return refuse('slug_taken');
    const [row] = await tx
      .update(publicTags)
      .set({ slug, description, ...grown(before.value, slug), ...changedNow(actor) })
      .where(eq(publicTags.id, id))
      .returning();
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'tag.change', subjectId: id, subject: before.value.name },
      before: { slug: before.value.slug, description: before.value.description },
      after: { slug, description },
    });
    return ok(row as PublicTag);
  });
}

/** Its address leads to the search from now on. */
export function unmarkTag(subject: TagSubject, actor: Actor) {
  return changeTags(actor, async (tx) => {
    const before = await findUnchanged(tx, subject);
    if (!before.ok) return before;
    const { id, name, slug, description } = before.value;
    const [row] = await tx
      .update(publicTags)
      .set({ isPublic: false, version: subject.version + 1, ...changedNow(actor) })
      .where(eq(publicTags.id, id))
      .returning();
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'tag.unmark', subjectId: id, subject: name },
      before: { slug, description },
    });
    return ok(row as PublicTag);
  });
}

/** `change` must refuse before it writes. */
async function changeTags<Reason extends string>(
  actor: Actor,
  change: (tx: Transaction) => Promise<Result<PublicTag, Reason>>,
  adds = false,
): Promise<Result<number, Reason> | Refusal<'forbidden'>> {
  if (!isPublisher(actor.role)) return refuse('forbidden');
  return db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const result = await change(tx);
    if (!result.ok) return result;
    const { id, key, slug, formerSlugs } = result.value;
    const keys = [PUBLIC_TAGS, tagAsKey(key), ...[slug, ...formerSlugs].map(tagAddressKey)];
    await announceContentChange(tx, { adds, keys: alteredAll(keys) });
    return ok(id);
  });
}

async function findUnchanged(tx: Transaction, { id, version }: TagSubject) {
  const [row] = await tx.select().from(publicTags).where(eq(publicTags.id, id));
  if (!row) return refuse('not_found');
  return row.isPublic && row.version === version ? ok(row) : refuse('stale');
}

/** As written; or in another spelling that is noted. */
async function isInUse(tx: Transaction, name: string, key: string): Promise<boolean> {
  if ((await tx.$count(tagSpellings, eq(tagSpellings.key, key))) > 0) return true;
  return (await tx.$count(revisions, arrayContains(revisions.tags, [name]))) > 0;
}

async function isTaken(tx: Transaction, slug: string, id = 0): Promise<boolean> {
  return (await tx.$count(publicTags, and(hasSlug(slug), ne(publicTags.id, id)))) > 0;
}

function grown({ version, slug, formerSlugs }: PublicTag, next: string) {
  const former = new Set([...formerSlugs, slug]);
  former.delete(next);
  return { version: version + 1, formerSlugs: [...former] };
}

function changedNow(actor: Actor) {
  return { changedBy: actor.id, changedAt: sql`now()` };
}
