import cluster from 'node:cluster';
import { hostname } from 'node:os';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const FORMATS = ['json', 'text'] as const;

export type LogLevel = (typeof LEVELS)[number];
export type LogFormat = (typeof FORMATS)[number];

/** From which level on events are logged. */
export function logLevel(): LogLevel {
  return LEVELS.find((level) => level === process.env['LOG_LEVEL']) ?? 'info';
}

/** One JSON line an event, or text for a person; where nothing is set, text on a terminal only. */
export function logFormat(isTerminal: boolean): LogFormat {
  return FORMATS.find((format) => format === process.env['LOG_FORMAT']) ?? (isTerminal ? 'text' : 'json');
}

/** Whether a line is logged for each request; off, since it tells what is read, and a proxy logs it better. */
export function logsAccess(): boolean {
  return process.env['LOG_ACCESS'] === '1';
}

/** What tells this process from the others of the portal, in metrics, logs and alarms. */
export function instanceName(): string {
  const name = process.env['INSTANCE_NAME'] ?? `${hostname()}:${process.env['PORT'] ?? 3000}`;
  const worker = workerNumber();
  return worker === undefined ? name : `${name}/${worker}`;
}

/** Which of several processes behind one port this is; undefined where it is the only one. */
export function workerNumber(): number | undefined {
  const number = Number(process.env['WORKER_NUMBER'] ?? cluster.worker?.id);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
