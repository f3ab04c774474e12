import { availableParallelism, totalmem } from 'node:os';
import { hearsNotifications } from '#db/client/hearing';
import { sql } from '#db/client/pool';
import { processesFor } from '#domain/operation/concurrency';
import { pageCacheBytes } from '#server/settings/schema/page-cache';
import { setting } from '#server/settings/settings';

/**
 * `WEB_CONCURRENCY`, or else one process per core within memory and connections. Where NOTIFY does not arrive it warns,
 * and the default is one.
 */
export async function chooseConcurrency(): Promise<number> {
  const asked = setting('WEB_CONCURRENCY');
  if (asked === 1) return 1;
  const means = {
    cores: availableParallelism(),
    memory: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    cache: pageCacheBytes(),
    connections: await readMostConnections(),
  };
  const chosen = asked ?? processesFor(means);
  if (chosen === 1 || (await hearsNotifications())) return chosen;
  if (asked) {
    console.warn(
      '⚠ Không nghe được NOTIFY của PostgreSQL qua DATABASE_URL: trang có thể cũ một giây ở các tiến trình khác. (LISTEN does not work, so other processes learn of changes a second late)',
    );
    return asked;
  }
  console.warn(
    '⚠ Không nghe được NOTIFY của PostgreSQL qua DATABASE_URL: chỉ chạy một tiến trình. (LISTEN does not work, so one process serves; WEB_CONCURRENCY overrides)',
  );
  return 1;
}

async function readMostConnections(): Promise<number> {
  const [row] = await sql()<{ most: string }[]>`select current_setting('max_connections') as most`;
  return Number(row?.most ?? 100);
}
