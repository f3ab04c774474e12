import { pino } from 'pino';
import { reasonOf } from '#domain/base/reason';
import { escapeUnseen, readableLine } from '#domain/operation/log-text';
import { instanceName } from '#server/settings/process';
import { setting } from '#server/settings/settings';
import { logFormat } from '#server/settings/telemetry';
import { requestId } from '#server/telemetry/request-context';
import { traceId } from '#server/telemetry/spans';

type Fields = Record<string, string | number | boolean | undefined>;

/** Read with each line: whoever starts a process may still be setting it up when the first one is written. */
const isText = () => logFormat(process.stderr.isTTY) === 'text';

/** `process.stderr` itself, so that a pipe that breaks is an event of the stream's (`server/http/connection/broken-pipe`). */
const destination = {
  write(line: string) {
    process.stderr.write(isText() ? readableLine(JSON.parse(line)) : escapeUnseen(line));
  },
};

const logger = pino(
  {
    level: 'debug',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  destination,
);

function write(level: 'debug' | 'info' | 'warn' | 'error') {
  return (part: string, message: string, error?: unknown, fields: Fields = {}) => {
    logger.level = setting('LOG_LEVEL');
    logger[level](
      {
        part,
        ...(error === undefined ? {} : { reason: reasonOf(error) }),
        ...fields,
        request: requestId(),
        trace_id: traceId(),
        ...(isText() ? {} : { instance: instanceName() }),
      },
      message,
    );
  };
}

/**
 * What happens in the server, as one line an event on the error output. `part` says whose word it is; of an error only its
 * reason is told. Nobody's address, browser, name or search belongs in a message or a field: users are named by id. The one
 * exception is whose try to sign in was refused, where the operator wants it (`server/telemetry/sign-in-log.ts`).
 */
export const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
