import type { SettingValue } from '#server/settings/schema';
import { isTracedBy } from '#server/settings/schema/traces';
import { setting } from '#server/settings/settings';

/** One JSON line an event, or text for a person; where nothing is set, text on a terminal only. */
export function logFormat(isTerminal: boolean): NonNullable<SettingValue<'LOG_FORMAT'>> {
  return setting('LOG_FORMAT') ?? (isTerminal ? 'text' : 'json');
}

/** Whether traces go to a collector, by the standard variables of OpenTelemetry. */
export function isTraced(): boolean {
  return isTracedBy(process.env);
}
