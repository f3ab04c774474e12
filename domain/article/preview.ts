import type { Actor } from '#domain/account/roles';
import { isWithin } from '#domain/article/workflow';

/** A preview's address works for this long. */
const PREVIEW_MS = 24 * 3_600_000;

/** Whether the actor may end the previews that a user made: their own, or any where they edit; `ancestors` as in `denialOf`. */
export function mayEndPreviews(actor: Actor, makerId: number | null, ancestors: readonly number[]): boolean {
  return makerId === actor.id || (actor.role !== 'reporter' && isWithin(actor, ancestors));
}

/**
 * When an address that is made now says it was made: the hour's beginning, so that it stays the same while one works, but
 * after the last end, so that it holds.
 */
export function issueTime(now: Date, endedAt: Date | null): Date {
  const hour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;
  const next = endedAt ? (Math.floor(endedAt.getTime() / 1000) + 1) * 1000 : 0;
  return new Date(Math.max(hour, next));
}

/** Until when an address holds. */
export function previewEnd(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + PREVIEW_MS);
}
