import type { Actor } from '#domain/account/roles';
import { isPublisher, isWithin } from '#domain/article/workflow';

/** An error mended, something added, a part that no longer holds. */
export const CORRECTION_KINDS = ['error', 'addition', 'withdrawn_part'] as const;
type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** In letters. */
export const CORRECTION_LETTERS = { min: 10, max: 1000 };
export const WITHDRAWAL_LETTERS = { min: 5, max: 500 };

/** Standing ones of an article: one that needs more is better retracted. */
export const MOST_CORRECTIONS = 20;

/** `ancestors` of the category in which readers find the article, as `denialOf` takes them. */
type Corrected = { isLive: boolean; ancestors: readonly number[] };

/** Why the actor may not say so to readers: it is said at once, so it is for whom may publish. */
export function denialOfCorrection(
  actor: Pick<Actor, 'role' | 'categoryIds'>,
  { isLive, ancestors }: Corrected,
): 'forbidden' | 'outside_categories' | 'not_live' | undefined {
  const denial = denialOfWithdrawal(actor, ancestors);
  return denial ?? (isLive ? undefined : 'not_live');
}

/** That of an article which is retracted may be withdrawn, too: it may come back. */
export function denialOfWithdrawal(
  actor: Pick<Actor, 'role' | 'categoryIds'>,
  ancestors: readonly number[],
): 'forbidden' | 'outside_categories' | undefined {
  if (!isPublisher(actor.role)) return 'forbidden';
  return isWithin(actor, ancestors) ? undefined : 'outside_categories';
}

/**
 * Newest first, in two boxes: what no longer holds stands before the text, so that nobody relies on it; what was mended or
 * added after it.
 */
export function placeCorrections<Note extends { id: number; kind: CorrectionKind; createdAt: Date }>(
  notes: readonly Note[],
): { head: Note[]; foot: Note[] } {
  const newest = notes.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
  const isForHead = ({ kind }: Note) => kind === 'withdrawn_part';
  return { head: newest.filter(isForHead), foot: newest.filter((note) => !isForHead(note)) };
}
