import { readMigrations } from '#db/operation/health';
import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';
import { isStopping } from '#server/http/connection/stopping';
import { internal } from '#server/settings/internal';
import { log } from '#server/telemetry/log';

type Unready = 'stopping' | 'database' | 'migrations' | 'counting';

const PATIENCE_MS = 2000;
/** The database is asked at most once in this time. */
const FRESH_MS = 1000;

type Look = { at: number; reason: Promise<Unready | undefined> };

const looks = processWide<{ last?: Look }>('ready', () => ({}));

/** Empty when ready. Newer migrations in the database are no reason: in a rolling update old nodes go on. */
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
