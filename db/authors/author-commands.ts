import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { hasPage, hasSlug } from '#db/authors/authors';
import { db, type Transaction } from '#db/client/client';
import { alteredAll, announceContentChange } from '#db/client/content-events';
import { tracesOf } from '#db/media/digests';
import { holdCredit, isPicture } from '#db/media/pictures';
import { authorBylines, authors } from '#db/schema/authors';
import type { Actor } from '#domain/account/roles';
import { isPublisher } from '#domain/article/workflow';
import { alteredByAuthor } from '#domain/authors/altered';
import { type AuthorInput, type AuthorSubject, MOST } from '#domain/authors/author';
import { ok, refuse } from '#domain/base/result';

const LOCK = 7_316_052;

type Written = typeof authors.$inferSelect & { bylines: string[] };

/** Readers see the page at once. */
export function addAuthor({ bylines, ...input }: AuthorInput, actor: Actor) {
  return db().transaction(async (tx) => {
    if (!isPublisher(actor.role)) return refuse('forbidden');
    await lockAuthors(tx);
    if ((await tx.$count(authors, hasPage)) >= MOST.authors) return refuse('too_many');
    const fault = await faultOf(tx, { ...input, bylines });
    if (fault) return refuse(fault);
    const portraitCredit = await holdCredit(tx, input.portraitId);
    const [row] = await tx
      .insert(authors)
      .values({ ...input, portraitCredit, changedBy: actor.id })
      .returning();
    const author = { ...(row as Written), bylines };
    await giveBylines(tx, author);
    await recordAudit(tx, { ...subjectOf(author, actor), action: 'author.create', after: recorded(author) });
    await announceContentChange(tx, { adds: true, keys: alteredAll(alteredByAuthor(undefined, author)) });
    return ok({ id: author.id, version: author.version });
  });
}

/** Refuses if it changed since `version`. A former slug leads to the new one. */
export function changeAuthor({ id, version, bylines, ...input }: AuthorInput & AuthorSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const found = await findUnchanged(tx, { id, version }, actor);
    if (!found.ok) return found;
    const before = found.value;
    const fault = await faultOf(tx, { ...input, bylines }, id);
    if (fault) return refuse(fault);
    const portraitCredit = await holdCredit(tx, input.portraitId);
    const former = new Set([...before.formerSlugs, before.slug]);
    former.delete(input.slug);
    const after = await writeAuthor(tx, before, actor, { ...input, portraitCredit, formerSlugs: [...former], bylines });
    await recordAudit(tx, {
      ...{ ...subjectOf(before, actor), action: 'author.change' },
      before: recorded(before),
      after: recorded(after),
    });
    await announceContentChange(tx, { keys: alteredAll(alteredByAuthor(before, after)) });
    return ok({ id, version: after.version });
  });
}

/** Its addresses lead nowhere from now on; nothing of the person stays in the row but name and slug. */
export function removeAuthor(subject: AuthorSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const found = await findUnchanged(tx, subject, actor);
    if (!found.ok) return found;
    const before = found.value;
    const none = { title: '', unit: '', biography: '', email: '', portraitAlt: '' };
    const cleared = { ...none, portraitId: null, portraitCredit: null, formerSlugs: [], bylines: [] };
    await writeAuthor(tx, before, actor, { ...cleared, isRemoved: true });
    await recordAudit(tx, { ...subjectOf(before, actor), action: 'author.delete', before: { slug: before.slug } });
    await announceContentChange(tx, { keys: alteredAll(alteredByAuthor(before, undefined)) });
    return ok({ id: subject.id });
  });
}

/** One change at a time: slugs and bylines span rows. */
async function lockAuthors(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

async function findUnchanged(tx: Transaction, { id, version }: AuthorSubject, actor: Actor) {
  if (!isPublisher(actor.role)) return refuse('forbidden');
  await lockAuthors(tx);
  const [row] = await tx
    .select()
    .from(authors)
    .where(and(eq(authors.id, id), hasPage));
  if (!row) return refuse('not_found');
  if (row.version !== version) return refuse('stale');
  const given = await tx.select().from(authorBylines).where(eq(authorBylines.authorId, id));
  return ok({ ...row, bylines: given.map(({ byline }) => byline) });
}

async function writeAuthor(tx: Transaction, before: Written, actor: Actor, { bylines, ...values }: Partial<Written>) {
  const { id, version } = before;
  const [row] = await tx
    .update(authors)
    .set({ ...values, version: version + 1, changedBy: actor.id, changedAt: sql`now()` })
    .where(eq(authors.id, id))
    .returning();
  await tx.delete(authorBylines).where(eq(authorBylines.authorId, id));
  const after = { ...(row as Written), bylines: bylines ?? [] };
  await giveBylines(tx, after);
  return after;
}

async function giveBylines(tx: Transaction, { id, bylines }: Written): Promise<void> {
  if (bylines.length > 0) await tx.insert(authorBylines).values(bylines.map((byline) => ({ byline, authorId: id })));
}

async function faultOf(tx: Transaction, { slug, portraitId, bylines }: AuthorInput, id = 0) {
  if ((await tx.$count(authors, and(hasSlug(slug), hasPage, ne(authors.id, id)))) > 0) return 'slug_taken';
  const ofOthers = and(inArray(authorBylines.byline, bylines), ne(authorBylines.authorId, id));
  if ((await tx.$count(authorBylines, ofOthers)) > 0) return 'byline_taken';
  return portraitId === null || (await isPicture(tx, portraitId)) ? undefined : 'picture_gone';
}

function subjectOf({ id, name }: Written, actor: Actor) {
  return { actorId: actor.id, subjectId: id, subject: name };
}

/** What may have to be forgotten is kept as a digest. */
function recorded({ name, slug, title, unit, biography, email, bylines }: Written) {
  return { name, slug, title, unit, ...tracesOf({ text: biography, email }, ['text', 'email']), bylines };
}
