import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { announceNotices, lockNotices, showDue } from '#db/notices/notice-times';
import type { Notice } from '#db/notices/notices';
import { notices } from '#db/schema/notices';
import type { Actor } from '#domain/account/roles';
import { isPublisher } from '#domain/article/workflow';
import { isoInVietnam } from '#domain/base/calendar';
import { ok, type Refusal, type Result, refuse } from '#domain/base/result';
import type { NewNotice, NoticeSubject } from '#domain/notices/notice-form';
import { faultOfTimes, MOST_AT_ONCE, type NoticeLevel } from '#domain/notices/notices';

/** One that is there already, word for word, is the same: a form may be sent twice. */
export function addNotice(input: NewNotice, actor: Actor, now = new Date()) {
  return changeNotices(actor, async (tx) => {
    const values = valuesOf(input, now);
    const fault = faultOfTimes(values, now);
    if (fault) return refuse(fault);
    const twin = await findTwin(tx, values);
    if (twin) return ok({ id: twin.id, wasShown: false });
    if ((await tx.$count(notices, eq(notices.isOver, false))) >= MOST_AT_ONCE) return refuse('too_many');
    const [row] = await tx
      .insert(notices)
      .values({ ...values, createdBy: actor.id })
      .returning();
    const notice = row as Notice;
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'notice.create', subjectId: notice.id, subject: notice.text },
      after: auditValues(notice),
    });
    return ok({ id: notice.id, wasShown: false });
  });
}

/** Refuses if it changed since `version` or is over; a changed one shows again to those who closed it. */
export function changeNotice({ id, version, ...input }: NewNotice & NoticeSubject, actor: Actor, now = new Date()) {
  return changeNotices(actor, async (tx) => {
    const before = await findUnchanged(tx, { id, version });
    if (!before.ok) return before;
    const { startsAt, shownFrom, isShown } = before.value;
    const values = valuesOf({ ...input, kind: before.value.kind, startsAt: input.startsAt ?? startsAt }, now);
    const fault = faultOfTimes(values, now, before.value);
    if (fault) return refuse(fault);
    if (values.kind === 'downtime') values.shownFrom = shownFrom;
    const [row] = await tx
      .update(notices)
      .set({ ...values, version: version + 1 })
      .where(eq(notices.id, id))
      .returning();
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'notice.change', subjectId: id, subject: before.value.text },
      before: auditValues(before.value),
      after: auditValues(row as Notice),
    });
    return ok({ id, wasShown: isShown });
  });
}

/** It is over at once, be it shown or to come. */
export function endNotice(subject: NoticeSubject, actor: Actor) {
  return changeNotices(actor, async (tx) => {
    const before = await findUnchanged(tx, subject);
    if (!before.ok) return before;
    const { id, text, isShown, endsAt } = before.value;
    await tx.update(notices).set({ endsAt: sql`now()`, isShown: false, isOver: true }).where(eq(notices.id, id));
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'notice.end', subjectId: id, subject: text },
      before: { endsAt: isoInVietnam(endsAt) },
    });
    return ok({ id, wasShown: isShown });
  });
}

async function findTwin(tx: Transaction, values: ReturnType<typeof valuesOf>) {
  const { kind, level, text, url, endsAt } = values;
  const [twin] = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.isOver, false),
        eq(notices.kind, kind),
        eq(notices.level, level),
        eq(notices.text, text),
        url ? eq(notices.url, url) : isNull(notices.url),
        eq(notices.endsAt, endsAt),
      ),
    );
  return twin;
}

type Done = { id: number; wasShown: boolean };

/** `change` must refuse before it writes. Every node is told where readers see it. */
async function changeNotices<Reason extends string>(
  actor: Actor,
  change: (tx: Transaction) => Promise<Result<Done, Reason>>,
): Promise<Result<number, Reason> | Refusal<'forbidden'>> {
  if (!isPublisher(actor.role)) return refuse('forbidden');
  return db().transaction(async (tx) => {
    await lockNotices(tx);
    const result = await change(tx);
    if (!result.ok) return result;
    const { changed } = await showDue(tx);
    const { id, wasShown } = result.value;
    if (changed > 0 || wasShown) await announceNotices(tx, !wasShown);
    return ok(id);
  });
}

async function findUnchanged(tx: Transaction, { id, version }: NoticeSubject) {
  const [row] = await tx.select().from(notices).where(eq(notices.id, id));
  if (!row) return refuse('not_found');
  return row.isOver || row.version !== version ? refuse('stale') : ok(row);
}

function valuesOf({ startsAt, level, ...input }: NewNotice, now: Date) {
  const starts = startsAt ?? now;
  if (input.kind === 'urgent') return { ...input, level, isIncident: false, startsAt: starts, shownFrom: starts };
  const ofDowntime: NoticeLevel = input.isIncident ? 'urgent' : 'important';
  return { ...input, level: ofDowntime, startsAt: starts, shownFrom: now };
}

function auditValues({ text, url, level, isIncident, startsAt, endsAt }: Notice) {
  const times = { startsAt: isoInVietnam(startsAt), endsAt: isoInVietnam(endsAt) };
  return { text, url, level, isIncident, ...times };
}
