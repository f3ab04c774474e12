import cluster from 'node:cluster';
import { hostname } from 'node:os';
import { internal } from '#server/settings/internal';
import type { SettingValue } from '#server/settings/schema';
import { isTracedBy } from '#server/settings/schema/traces';
import { setting } from '#server/settings/settings';

/** One JSON line an event, or text for a person; where nothing is set, text on a terminal only. */
export function logFormat(isTerminal: boolean): NonNullable<SettingValue<'LOG_FORMAT'>> {
  return setting('LOG_FORMAT') ?? (isTerminal ? 'text' : 'json');
}

/** What tells this process from the others of the portal, in metrics, logs and alarms. */
export function instanceName(): string {
  const name = setting('INSTANCE_NAME') ?? `${hostname()}:${setting('PORT')}`;
  const worker = workerNumber();
  return worker === undefined ? name : `${name}/${worker}`;
}

/** Which of several processes behind one port this is; undefined where it is the only one. */
export function workerNumber(): number | undefined {
  const number = Number(internal('WORKER_NUMBER') ?? cluster.worker?.id);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** How long a stopping server still answers while it says that it is not ready, in milliseconds. */
export function shutdownDelayMs(): number {
  return setting('SHUTDOWN_DELAY_SECONDS') * 1000;
}

/** Whether traces go to a collector, by the standard variables of OpenTelemetry. */
export function isTraced(): boolean {
  return isTracedBy(process.env);
}
