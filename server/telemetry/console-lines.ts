import { format, stripVTControlCharacters } from 'node:util';
import { reasonOf } from '#domain/base/reason';
import { withoutQueries } from '#domain/operation/log-text';
import { log } from '#server/telemetry/log';

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug', trace: 'debug' } as const;

/**
 * Logs console output as single lines. Keeps an error's reason and stack frames, and nothing of an object: it may hold
 * what a reader typed.
 */
export function routeConsole(): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    (typeof LEVELS)[keyof typeof LEVELS],
  ][]) {
    console[method] = (...said: unknown[]) => {
      const error = said.map(errorIn).find(Boolean);
      const message = clean(said.filter((one) => !errorIn(one)));
      if (message || error)
        log[level]('server', message || 'failed', error && new Error(withoutQueries(reasonOf(error))), placeOf(error));
    };
  }
}

function clean(said: unknown[]): string {
  const [first, ...rest] = said.filter((one) => typeof one !== 'object' && typeof one !== 'function');
  const text = first === undefined ? '' : format(first, ...rest);
  return withoutQueries(stripVTControlCharacters(text).trim());
}

/** The error, or one in an `{ error }` object. */
function errorIn(said: unknown): Error | undefined {
  if (said instanceof Error) return said;
  if (typeof said !== 'object' || said === null) return undefined;
  const inner = 'error' in said ? said.error : undefined;
  return inner instanceof Error ? inner : undefined;
}

/** Leaves out the message that a stack begins with. */
function placeOf(error: Error | undefined): Record<string, string | undefined> {
  if (!error) return {};
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const digest = 'digest' in error ? String(error.digest) : undefined;
  return { stack: frames?.slice(0, 20).join('\n') || undefined, digest };
}
