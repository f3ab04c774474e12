import type { SettingValue } from '#server/settings/schema';
import { isTracedBy } from '#server/settings/schema/traces';
import { setting } from '#server/settings/settings';

/** The default is text on a terminal only. */
export function logFormat(isTerminal: boolean): NonNullable<SettingValue<'LOG_FORMAT'>> {
  return setting('LOG_FORMAT') ?? (isTerminal ? 'text' : 'json');
}

export function isTraced(): boolean {
  return isTracedBy(process.env);
}
