import { eq, inArray, max } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import type { Transaction } from '#db/client/client';
import { asJudged, holdJudged } from '#db/media/judged';
import { media } from '#db/schema/media';
import { pages } from '#db/schema/site';
import { leaveSlug, refusalOfSlug, takeSlug } from '#db/site/sections';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import { type BodyDocument, mediaIdsIn } from '#domain/article/body';
import { bodyText } from '#domain/article/body-text';
import { findBodyFault } from '#domain/article/readiness';
import { ok, refuse } from '#domain/base/result';
import { isAsSeen, type SeenCredits } from '#domain/media/words';
import type { NewPageInput, PageInput } from '#domain/site/forms';
import { detailsText, type PageDetails, picturesIn } from '#domain/site/page-details';

export function addPage({ credits, ...values }: NewPageInput, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const fault = (await faultOf(tx, values.body, credits)) ?? (await faultOfPictures(tx, values.details));
    if (fault) return refuse(fault);
    const refusal = await refusalOfSlug(tx, values.slug);
    if (refusal) return refusal;
    await takeSlug(tx, values.slug);
    const [last] = await tx.select({ position: max(pages.position) }).from(pages);
    const position = (last?.position ?? -1) + 1;
    const [row] = await tx
      .insert(pages)
      .values({ ...values, position })
      .returning({ id: pages.id });
    const { id } = row as { id: number };
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'page.create',
      subjectId: id,
      subject: values.title,
      after: wordsOf(values),
    });
    return ok(id);
  });
}

/** Refuses if it changed since `updatedAt`; the old slug redirects, an absent body stays. */
export function changePage({ id, updatedAt, credits, ...values }: PageInput, actor: Actor, now = new Date()) {
  return changeSiteContent(actor, async (tx) => {
    const page = await findPage(tx, id);
    if (!page) return refuse('not_found');
    if (page.updatedAt.getTime() !== new Date(updatedAt).getTime()) return refuse('stale');
    const ofBody = values.body && (await faultOf(tx, values.body, credits));
    const fault = ofBody ?? (await faultOfPictures(tx, values.details));
    if (fault) return refuse(fault);
    if (values.slug !== page.slug) {
      const refusal = await refusalOfSlug(tx, values.slug);
      if (refusal) return refusal;
      await takeSlug(tx, values.slug);
      await leaveSlug(tx, page.slug, { pageId: id });
    }
    await tx
      .update(pages)
      .set({ ...values, updatedAt: now })
      .where(eq(pages.id, id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'page.change',
      subjectId: id,
      subject: values.title,
      before: wordsOf(page),
      after: wordsOf({ ...page, ...values }),
    });
    return ok(id);
  });
}

/** Refuses if a page was added or deleted meanwhile. */
export function orderPages(ids: number[], actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const rows = await tx.select({ id: pages.id, title: pages.title }).from(pages).orderBy(pages.position, pages.id);
    const titles = new Map(rows.map((row) => [row.id, row.title]));
    const isWhole = ids.length === rows.length && new Set(ids).size === ids.length && ids.every((id) => titles.has(id));
    if (!isWhole) return refuse('stale');
    if (rows.every((row, position) => row.id === ids[position])) return ok(null);
    for (const [position, id] of ids.entries()) await tx.update(pages).set({ position }).where(eq(pages.id, id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'page.change',
      before: { order: rows.map((row) => row.title) },
      after: { order: ids.map((id) => titles.get(id) ?? '') },
    });
    return ok(null);
  });
}

/** Its menu entries and old addresses go with it. */
export function removePage({ id }: { id: number }, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const page = await findPage(tx, id);
    if (!page) return refuse('not_found');
    await tx.delete(pages).where(eq(pages.id, id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'page.delete',
      subjectId: id,
      subject: page.title,
      before: wordsOf(page),
    });
    return ok(id);
  });
}

async function findPage(tx: Transaction, id: number) {
  const [row] = await tx.select().from(pages).where(eq(pages.id, id)).for('update');
  return row;
}

/** Why readers would not see the text as its author did; its files stay until the transaction ends. */
async function faultOf(tx: Transaction, body: BodyDocument, seen: SeenCredits = {}) {
  const files = await holdJudged(tx, mediaIdsIn(body));
  const fault = findBodyFault(body, asJudged(files));
  return fault ?? (files.every((file) => isAsSeen(seen, file)) ? undefined : 'credit_changed');
}

/** They stay until the transaction ends. */
async function faultOfPictures(tx: Transaction, details: PageDetails | null = null) {
  const ids = picturesIn(details);
  if (ids.length === 0) return undefined;
  const files = await tx.select({ kind: media.kind }).from(media).where(inArray(media.id, ids)).for('key share');
  return files.length === ids.length && files.every(({ kind }) => kind === 'image') ? undefined : 'no_picture';
}

function wordsOf({ title, slug, body, details = null }: NewPageInput) {
  const words = detailsText(details);
  return { title, slug, look: details?.template ?? 'plain', text: [bodyText(body), words].filter(Boolean).join('\n') };
}
