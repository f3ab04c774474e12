import { pino } from 'pino';
import { reasonOf } from '#domain/base/reason';
import { escapeUnseen, readableLine } from '#domain/operation/log-text';
import { instanceName } from '#server/settings/process';
import { setting } from '#server/settings/settings';
import { logFormat } from '#server/settings/telemetry';
import { requestId } from '#server/telemetry/request-context';
import { traceId } from '#server/telemetry/spans';

type Fields = Record<string, string | number | boolean | undefined>;

/** Read per line: a process may still be setting itself up. */
const isText = () => logFormat(process.stderr.isTTY) === 'text';

/** `process.stderr`, so that a broken pipe is a stream event (`server/http/connection/broken-pipe`). */
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
 * Logs an event as one line on stderr. `part` names the component; of an error only the reason is logged. Messages and
 * fields hold no address, browser, name or search; users appear by id. The one exception is a refused sign-in's
 * address, if the operator wants it (`server/telemetry/sign-in-log.ts`).
 */
export const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
