import type { Actor } from '#domain/account/roles';
import { isWithin } from '#domain/article/workflow';

const PREVIEW_MS = 24 * 3_600_000;

/** Whether the actor may end a user's previews: their own, or any in their categories unless a reporter. */
export function mayEndPreviews(actor: Actor, makerId: number | null, ancestors: readonly number[]): boolean {
  return makerId === actor.id || (actor.role !== 'reporter' && isWithin(actor, ancestors));
}

/**
 * The issue time of a new address: the start of the hour, so that the address stays stable, but after the last end, so
 * that it is valid.
 */
export function issueTime(now: Date, endedAt: Date | null): Date {
  const hour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;
  const next = endedAt ? (Math.floor(endedAt.getTime() / 1000) + 1) * 1000 : 0;
  return new Date(Math.max(hour, next));
}

export function previewEnd(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + PREVIEW_MS);
}
