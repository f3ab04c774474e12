'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { listLiveAddresses } from '#db/article/articles';
import { createArticle, restoreRevision, type SaveRefusal, saveRevision, takeFileWords } from '#db/article/commands';
import { findDraft } from '#db/article/drafts';
import { type MoveRefusal, moveArticle } from '#db/article/moves';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import type { Actor } from '#domain/account/roles';
import { longText } from '#domain/article/field-values';
import { manuscriptSchema } from '#domain/article/manuscript';
import { typedInSchema } from '#domain/article/typed-in';
import { MOVES, RULES } from '#domain/article/workflow';
import { keyOf } from '#domain/base/message-key';
import { articlePath } from '#domain/http/paths';
import { seenCreditsSchema } from '#domain/media/words';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import type { MoveAnswer, SaveAnswer } from '#lib/article/answers';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';
import { isLiveAt } from '#server/cluster/live-check';

const id = z.coerce.number().int().positive();

const BULK_LIMIT = 100;

/** A ticked article as `12-345`: its id and the head revision that its row showed. */
const ticked = z
  .string()
  .regex(/^[1-9]\d{0,14}-[1-9]\d{0,14}$/)
  .transform((text) => text.split('-').map(Number) as [number, number]);

const note = longText(2000);

/** Times that an article may name. PostgreSQL cannot read a year after 9999 as JavaScript writes it. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .pipe(z.date().min(new Date('1900-01-01')).max(new Date('2200-01-01')));

const beginInput = z.object({ categoryId: id, key: z.string().regex(/^[0-9a-f]{32}$/) });

const saveInput = z.object({
  id,
  userId: id.optional(),
  baseRevisionId: id,
  manuscript: manuscriptSchema,
  isAfterSave: z.boolean().optional(),
  typedIn: typedInSchema.optional(),
  credits: seenCreditsSchema.optional(),
});

const takeInput = z.object({ id, userId: id.optional(), headRevisionId: id });

const moveInput = z.object({
  id,
  userId: id.optional(),
  move: z.enum(MOVES).exclude(['edit']),
  headRevisionId: id,
  note: note.nullish(),
  at: instant.nullish(),
  expiresAt: instant.nullish(),
});

/** Begins an article and redirects to it; the same form sent twice begins one. */
export async function createArticleAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor();
  const t = await deskWords('editor');
  if (!actor) return failed(t('refusals.signed_out'));
  const input = beginInput.safeParse(Object.fromEntries(form));
  if (!input.success) return failed(t('refusals.invalid'));
  const result = await createArticle(input.data.categoryId, actor, input.data.key);
  if (!result.ok) return failed(t(`refusals.${result.reason}`));
  redirect(`/dashboard/articles/${result.value}`);
}

/** Saves a revision; if somebody else saved meanwhile, answers with their text. */
export async function saveArticleAction(given: unknown): Promise<SaveAnswer> {
  const actor = await findActor();
  if (!actor) return refusal('signed_out');
  const input = saveInput.safeParse(given);
  if (!input.success) return refusal('invalid');
  if (isAnother(actor, input.data.userId)) return refusal('other_account');
  const result = await saveRevision(input.data, actor);
  if (!result.ok && result.reason === 'stale') return withHead(input.data.id, actor);
  if (!result.ok && result.reason === 'other_window') return withDraft(input.data.id, actor);
  if (!result.ok) return refusal(result.reason);
  return { ok: true, ...result.value };
}

/** Takes over what the library says of the article's files. */
export async function takeFileWordsAction(given: unknown): Promise<SaveAnswer> {
  const actor = await findActor();
  if (!actor) return refusal('signed_out');
  const input = takeInput.safeParse(given);
  if (!input.success) return refusal('invalid');
  if (isAnother(actor, input.data.userId)) return refusal('other_account');
  const result = await takeFileWords(input.data, actor);
  return result.ok ? { ok: true, ...result.value } : refusal(result.reason);
}

/**
 * Makes a move of the workflow; for one that readers see, refreshes the caches and says whether the public page shows
 * it.
 */
export async function moveArticleAction(given: unknown): Promise<MoveAnswer> {
  const actor = await findActor();
  if (!actor) return refusal('signed_out');
  const input = moveInput.safeParse(given);
  if (!input.success) return refusal(isOfTimes(input.error) ? 'out_of_range' : 'invalid');
  if (isAnother(actor, input.data.userId)) return refusal('other_account');
  const [before] = await listLiveAddresses([input.data.id]);
  const result = await moveArticle(input.data, actor);
  if (!result.ok) return refusal(result.reason);

  const { status, liveRevisionId } = result.value;
  const t = await deskWords('editor');
  if (!RULES[input.data.move].isSeen) {
    return { ok: true, status, isLive: liveRevisionId !== null, path: null, message: t(`done.${input.data.move}`) };
  }
  const isPurged = await refreshReaders();
  const [now = before] = await listLiveAddresses([input.data.id]);
  const path = now ? articlePath(now) : null;
  const isSeen = isPurged && path !== null && (await isLiveAt(path, liveRevisionId));
  const message = t(isSeen ? `done.${input.data.move}` : keyOf(`done.${input.data.move}Unseen`));
  return { ok: true, status, isLive: liveRevisionId !== null, path, message };
}

/** Moves the ticked articles one by one, each as its row showed it; the answer names each refusal. */
export async function bulkMoveAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor();
  const t = await deskWords('editor');
  if (!actor) return failed(t('refusals.signed_out'));
  const given = form.getAll('article');
  if (given.length > BULK_LIMIT) return failed(t('bulk.tooMany', { limit: BULK_LIMIT }));
  const rows = z.array(ticked).min(1).safeParse(given);
  if (!rows.success) return failed(t('bulk.none'));
  const move = moveInput.shape.move.safeParse(form.get('move'));
  if (!move.success) return failed(t('bulk.noMove'));

  const why = note.safeParse(form.get('note') ?? '');
  if (!why.success) return failed(t('refusals.invalid'));
  const chosen = new Map(rows.data);
  const refused: string[] = [];
  for (const [one, headRevisionId] of chosen) {
    const result = await moveArticle({ id: one, move: move.data, headRevisionId, note: why.data }, actor);
    if (!result.ok) {
      const title = (await findDeskArticle(one))?.head.title || t('list.untitled');
      refused.push(`${title}: ${t(result.reason === 'stale' ? 'bulk.stale' : `refusals.${result.reason}`)}`);
    }
  }
  if (RULES[move.data].isSeen) await refreshReaders();
  refresh();
  const done = t('bulk.done', { count: chosen.size - refused.length });
  return refused.length === 0 ? succeeded(done) : failed([done, ...refused].join('\n'));
}

export async function restoreRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor();
  const t = await deskWords('editor');
  if (!actor) return failed(t('refusals.signed_out'));
  const input = z.object({ id, revisionId: id, headRevisionId: id }).safeParse(Object.fromEntries(form));
  if (!input.success) return failed(t('refusals.invalid'));
  const result = await restoreRevision(input.data, actor);
  refresh();
  return result.ok ? succeeded(t('history.restored')) : failed(t(`refusals.${result.reason}`));
}

/** Whether somebody else opened the text: it must not be saved in this account's name. */
function isAnother(actor: Actor, openedBy = actor.id): boolean {
  return openedBy !== actor.id;
}

/** Whether times out of range are the only faults. */
function isOfTimes({ issues }: z.ZodError): boolean {
  return issues.every(({ path }) => path[0] === 'at' || path[0] === 'expiresAt');
}

async function withHead(articleId: number, actor: Actor): Promise<SaveAnswer> {
  const answer = await refusal('stale');
  const article = await findDeskArticle(articleId);
  if (!article) return answer;
  const { id: revisionId, createdBy } = article.head;
  return { ...answer, head: { revisionId, manuscript: manuscriptOf(article.head), isOwn: createdBy === actor.id } };
}

async function withDraft(articleId: number, actor: Actor): Promise<SaveAnswer> {
  const [answer, kept] = await Promise.all([refusal('other_window'), findDraft(articleId, actor.id)]);
  if (!kept) return answer;
  const { baseRevisionId: revisionId, content: manuscript, savedAt } = kept;
  return { ...answer, head: { revisionId, manuscript, isOwn: true, keptAt: savedAt.toISOString() } };
}

async function refusal<
  Reason extends SaveRefusal | MoveRefusal | 'signed_out' | 'other_account' | 'invalid' | 'out_of_range',
>(reason: Reason) {
  const t = await deskWords('editor.refusals');
  return { ok: false as const, reason, message: t(keyOf(reason)) };
}
