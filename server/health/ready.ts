import { readMigrations } from '#db/operation/health';
import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';
import { isStopping } from '#server/http/connection/stopping';
import { internal } from '#server/settings/internal';
import { log } from '#server/telemetry/log';

/** Why this process should be sent no readers now. */
type Unready = 'stopping' | 'database' | 'migrations' | 'counting';

const PATIENCE_MS = 2000;
/** However often it is asked, the database is asked once in this time. */
const FRESH_MS = 1000;

type Look = { at: number; reason: Promise<Unready | undefined> };

const looks = processWide<{ last?: Look }>('ready', () => ({}));

/**
 * Why this process is not ready to answer readers; an empty list where it is. A database with newer migrations than this
 * code's is no reason: while nodes are renewed one by one, the old ones go on.
 */
export async function findUnready(): Promise<Unready[]> {
  const { last } = looks;
  const look = last && Date.now() - last.at < FRESH_MS ? last : { at: Date.now(), reason: lookAtDatabase() };
  looks.last = look;
  const database = await look.reason;
  return [
    ...(isStopping() ? (['stopping'] as const) : []),
    ...(database ? [database] : []),
    ...(internal('VISIT_SINK_PORT') ? [] : (['counting'] as const)),
  ];
}

async function lookAtDatabase(): Promise<Unready | undefined> {
  try {
    const { applied, known } = await inTime(readMigrations(), PATIENCE_MS);
    return applied < known ? 'migrations' : undefined;
  } catch (error) {
    log.debug('health', 'not ready', error);
    return 'database';
  }
}
