import type { AlarmChannel } from '#db/operation/alarms';
import { processWide } from '#domain/base/process-wide';

const notes = processWide('unsent alarms', () => new Map<AlarmChannel, string>());

/** An undefined `reason` means that it was sent. */
export function noteTelling(channel: AlarmChannel, reason: string | undefined): void {
  if (reason === undefined) notes.delete(channel);
  else notes.set(channel, reason);
}

/** Why this process failed to send; another node may know more. */
export function unsentNote(): string {
  return [...notes.values()].join('; ');
}
