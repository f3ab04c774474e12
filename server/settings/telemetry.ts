import cluster from 'node:cluster';
import { hostname } from 'node:os';
import { isAddress, isOneOf, wrongValue } from '#server/settings/faults';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const FORMATS = ['json', 'text'] as const;
const SHORTEST_TOKEN = 16;
/** Seconds; orchestrators kill sooner. */
const LONGEST_DELAY = 300;

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

/** What a stranger must name to read the metrics and the details of the health; undefined where none is set. */
export function metricsToken(): string | undefined {
  return process.env['METRICS_TOKEN'] || undefined;
}

/** How long a stopping server still answers while it says that it is not ready, in milliseconds. */
export function shutdownDelayMs(): number {
  const seconds = Number(process.env['SHUTDOWN_DELAY_SECONDS'] ?? 0);
  return seconds > 0 && seconds <= LONGEST_DELAY ? seconds * 1000 : 0;
}

/** One line for each setting of the watching that cannot be meant so. */
export function findWrongWatchSettings(env = process.env): string[] {
  const { LOG_LEVEL, LOG_FORMAT, METRICS_TOKEN, SHUTDOWN_DELAY_SECONDS: delay } = env;
  const { ALARM_EMAIL, ALARM_WEBHOOK, SMTP_URL } = env;
  const isDelay = !delay || (/^\d+(\.\d+)?$/.test(delay) && Number(delay) <= LONGEST_DELAY);
  return [
    isOneOf(LEVELS, LOG_LEVEL) ? '' : wrongValue('LOG_LEVEL', LOG_LEVEL, LEVELS.join(', ')),
    isOneOf(FORMATS, LOG_FORMAT) ? '' : wrongValue('LOG_FORMAT', LOG_FORMAT, FORMATS.join(', ')),
    !METRICS_TOKEN || METRICS_TOKEN.length >= SHORTEST_TOKEN
      ? ''
      : `METRICS_TOKEN phải có ít nhất ${SHORTEST_TOKEN} ký tự. (METRICS_TOKEN is too short)`,
    ALARM_EMAIL && !SMTP_URL
      ? 'ALARM_EMAIL cần SMTP_URL, thí dụ smtps://người-gửi:mật-khẩu@smtp.coquan.vn. (ALARM_EMAIL needs SMTP_URL)'
      : '',
    !SMTP_URL || isAddress(SMTP_URL, /^smtps?:$/)
      ? ''
      : 'SMTP_URL không phải là địa chỉ smtp:// hay smtps://. (SMTP_URL is no address of a mail server)',
    !ALARM_WEBHOOK || isAddress(ALARM_WEBHOOK, /^https?:$/)
      ? ''
      : 'ALARM_WEBHOOK không phải là địa chỉ http:// hay https://. (ALARM_WEBHOOK is no web address)',
    isDelay ? '' : wrongValue('SHUTDOWN_DELAY_SECONDS', delay, `0–${LONGEST_DELAY}`),
  ].filter(Boolean);
}
