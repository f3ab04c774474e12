import type { AlarmChannel } from '#db/operation/alarms';

/** Pages and the instrumentation are bundled apart; what this process could not send is one. */
const shared = globalThis as typeof globalThis & { congTinUnsent?: Map<AlarmChannel, string> };
shared.congTinUnsent ??= new Map();
const notes = shared.congTinUnsent;

/** Notes how the last telling on a channel went; `reason` is undefined where it was sent. */
export function noteTelling(channel: AlarmChannel, reason: string | undefined): void {
  if (reason === undefined) notes.delete(channel);
  else notes.set(channel, reason);
}

/** Why this process could not send, empty where it never failed: another node may know more. */
export function unsentNote(): string {
  return [...notes.values()].join('; ');
}
