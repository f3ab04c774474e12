import { eq, type SQL, sql as statement } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { alteredRecordings } from '#db/article/altered-recordings';
import { listFileIds } from '#db/article/revision-media';
import { type ArticleRow, type DeskArticle, lockArticle, manuscriptOf } from '#db/article/rows';
import { db, type Transaction } from '#db/client/client';
import { altered, alteredBy, announceContentChange } from '#db/client/content-events';
import { readTime } from '#db/client/database-time';
import { asJudged, holdJudged } from '#db/media/judged';
import { articles, revisions } from '#db/schema/articles';
import { indexArticle } from '#db/search-index/index';
import { noteSpellings } from '#db/tags/spellings';
import type { Actor } from '#domain/account/roles';
import { mediaOf } from '#domain/article/manuscript';
import { findProblems } from '#domain/article/readiness';
import { type ArticleStatus, type Denial, denialOf, isJudgement, type Move, RULES } from '#domain/article/workflow';
import { ok, type Result, refuse } from '#domain/base/result';
import { TAGS_OF_ARTICLES } from '#domain/http/content-keys';

export type MoveInput = {
  id: number;
  move: Exclude<Move, 'edit'>;
  /** The head that the actor saw; a text changed since is refused. */
  headRevisionId: number;
  /** Required by `return` and `retract`. */
  note?: string | null;
  /** When it goes live (`schedule`), or the past time of first publication (`publish`). */
  at?: Date | null;
  expiresAt?: Date | null;
};

export type MoveRefusal =
  | Denial
  | 'not_found'
  | 'stale'
  | 'note_required'
  | 'not_ready'
  | 'not_in_future'
  | 'in_future'
  | 'expires_too_soon';

type Moved = { id: number; status: ArticleStatus; liveRevisionId: number | null };

/**
 * Moves, records and tells every node of a visible change: all or nothing. A repeated move is refused as
 * `wrong_status`. `given` replaces the database's time.
 */
export function moveArticle(input: MoveInput, actor: Actor, given?: Date): Promise<Result<Moved, MoveRefusal>> {
  return db().transaction(async (tx) => {
    const now = given ?? (await readTime(tx));
    // Before the article, as who changes what files say locks them: no such change and no move cross.
    if (isJudgement(input.move)) await holdJudged(tx, await listFileIds(tx, input.headRevisionId));
    const article = await lockArticle(tx, input.id);
    if (!article) return refuse('not_found');
    const refusal = await refusalToMove(tx, article, input, actor, now);
    if (refusal) return refuse(refusal);

    const changes = changesBy(input, article, now);
    const [row] = await tx
      .update(articles)
      .set({ ...changes, status: RULES[input.move].to ?? article.row.status, changedAt: now })
      .where(eq(articles.id, input.id))
      .returning();
    if (input.move === 'schedule') await noteSpellings(tx, article.head.tags);
    await indexArticle(tx, input.id);
    await recordMove(tx, input, article, row as ArticleRow, actor);
    await announceMove(tx, article.row, row as ArticleRow);
    const { id, status, liveRevisionId } = row as ArticleRow;
    return ok({ id, status, liveRevisionId });
  });
}

/** An article that readers did not see before only adds content. */
async function announceMove(tx: Transaction, before: ArticleRow, after: ArticleRow): Promise<void> {
  const isLive = after.liveRevisionId !== null;
  const vanishesOtherwise = isLive && before.expiresAt?.getTime() !== after.expiresAt?.getTime();
  if (before.liveRevisionId === after.liveRevisionId && !vanishesOtherwise) return;
  const categories = listsAlike(before, after) ? [] : [...new Set([before.categoryId, after.categoryId])];
  const recorded = alteredRecordings(before.liveRevisionId, after.liveRevisionId);
  const keys = statement`${alteredBy(after.id, categories)} || ${retagged(before, after)} || ${recorded}`;
  await announceContentChange(tx, { adds: before.liveRevisionId === null, keys });
}

/** Where a live article is found by other tags than before. */
function retagged(before: ArticleRow, after: ArticleRow): SQL {
  const tagsOf = (revisionId: number | null) =>
    statement`(select ${revisions.tags} from ${revisions} where ${revisions.id} = ${revisionId}::bigint)`;
  return statement`case when ${tagsOf(before.liveRevisionId)} <> ${tagsOf(after.liveRevisionId)}
    then ${altered(TAGS_OF_ARTICLES)} else '{}' end`;
}

/** Whether the article stands in the same lists, at the same place. */
function listsAlike(before: ArticleRow, after: ArticleRow): boolean {
  return (
    (before.liveRevisionId === null) === (after.liveRevisionId === null) &&
    before.categoryId === after.categoryId &&
    before.publishedAt?.getTime() === after.publishedAt?.getTime()
  );
}

async function refusalToMove(
  tx: Transaction,
  { row, head, subject, desk, ancestors }: DeskArticle,
  { move, headRevisionId, note, at, expiresAt }: MoveInput,
  actor: Actor,
  now: Date,
): Promise<MoveRefusal | undefined> {
  const denial = denialOf(move, subject, actor, desk, ancestors);
  if (denial) return denial;
  if (head.id !== headRevisionId && row.status !== 'trashed') return 'stale';
  if (RULES[move].needsNote && !note?.trim()) return 'note_required';
  if (move === 'schedule' && !(at && at > now)) return 'not_in_future';
  if (move === 'publish' && at && at > now) return 'in_future';
  if (expiresAt && expiresAt <= (move === 'schedule' && at ? at : now)) return 'expires_too_soon';
  const isGoingLive = move === 'publish' || move === 'schedule';
  return isGoingLive && !(await isReady(tx, head)) ? 'not_ready' : undefined;
}

async function isReady(tx: Transaction, head: DeskArticle['head']): Promise<boolean> {
  const manuscript = manuscriptOf(head);
  const problems = findProblems(manuscript, asJudged(await holdJudged(tx, mediaOf(manuscript))));
  return !problems.some(({ level }) => level === 'rule');
}

function changesBy({ move, at, expiresAt }: MoveInput, { row, head }: DeskArticle, now: Date): Partial<ArticleRow> {
  const unscheduled = { scheduledRevisionId: null, scheduledAt: null };
  switch (move) {
    case 'publish':
      return {
        ...unscheduled,
        liveRevisionId: head.id,
        slug: head.slug,
        categoryId: head.categoryId,
        publishedAt: at ?? row.publishedAt ?? now,
        expiresAt: expiresAt ?? null,
        retractedAt: null,
      };
    case 'schedule':
      return { scheduledRevisionId: head.id, scheduledAt: at ?? null, expiresAt: expiresAt ?? row.expiresAt };
    case 'unschedule':
      return { ...unscheduled, expiresAt: row.liveRevisionId === null ? null : row.expiresAt };
    case 'retract':
      return { ...unscheduled, liveRevisionId: null, expiresAt: null, retractedAt: now };
    default:
      return {};
  }
}

function recordMove(
  tx: Transaction,
  { id, move, note }: MoveInput,
  { row: before, head }: DeskArticle,
  after: ArticleRow,
  actor: Actor,
): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.id,
    action: `article.${move}`,
    subjectId: id,
    subject: head.title,
    note: note?.trim() || null,
    before: recorded(before),
    after: { ...recorded(after), revision: head.id },
  });
}

function recorded({ status, publishedAt, scheduledAt, expiresAt }: ArticleRow) {
  return {
    status,
    publishedAt: publishedAt?.toISOString() ?? null,
    scheduledAt: scheduledAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
