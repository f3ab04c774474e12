import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#cli/base/ports';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { openIndexNow } from '#tests/cluster/index-now';
import { startNginx } from '#tests/cluster/nginx';
import { type Node, startNode } from '#tests/cluster/nodes';
import { startTestRedis } from '#tests/support/redis';
import { createTestDatabase, TEST_FOLDER } from '#tests/support/test-database';

export const PASSWORD = 'mật khẩu của bài kiểm thử';

const NODES = 3;
const POSTGRES = { folder: path.join(TEST_FOLDER, 'cluster-postgres'), password: 'test' };

/** Stop functions, called in reverse order. */
type Started = (() => Promise<void>)[];

/**
 * The whole topology on loopback, nginx as shipped, with the demo. Each part can be stopped and started alone. Where
 * one does not start, the others are stopped.
 */
export async function openCluster(nginxProgram: string) {
  const started: Started = [];
  try {
    return await open(nginxProgram, started);
  } catch (error) {
    await closeAll(started);
    throw error;
  }
}

export type Cluster = Awaited<ReturnType<typeof openCluster>>;

async function open(nginxProgram: string, started: Started) {
  const folder = path.join(TEST_FOLDER, 'cluster');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ports = await Promise.all(Array.from({ length: NODES + 2 }, () => freePort()));
  const [port = 0, plainPort = 0, ...nodePorts] = ports;

  let postgres = await startEmbeddedPostgres(POSTGRES);
  started.push(async () => void (await postgres.stop()), closeDatabase);
  const postgresPort = Number(new URL(postgres.url).port);
  const databaseUrl = await createTestDatabase(postgres.url, 'cluster');
  await migrateDatabase(databaseUrl);
  process.env['DATABASE_URL'] = databaseUrl;
  await loadDemo(PASSWORD);
  await sql()`truncate visit_days, page_view_days`; // counted from nothing
  await buildWhenStale();

  const redis = await startTestRedis();
  if (!redis) throw new Error('no redis-server');
  started.push(redis.kill);
  const indexNow = await openIndexNow();
  started.push(indexNow.close);
  const site = `https://localhost:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: TEST_FOLDER,
    REDIS_URL: redis.url,
    SITE_URL: site,
    NEXTAUTH_URL: site,
    TRUSTED_PROXIES: '1',
    // The test's readers come from few addresses.
    VISITORS_PER_ADDRESS: '0',
    INDEXNOW_KEY: 'cluster-of-three-nodes',
    INDEXNOW_ENDPOINT: indexNow.endpoint,
  };
  const nodes: Node[] = [];
  started.push(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });
  for (const nodePort of nodePorts) nodes.push(await startNode(nodePort, env));
  const nginx = await startNginx(nginxProgram, { folder, port, plainPort, nodes: nodePorts });
  started.push(nginx.stop);

  return {
    site,
    port,
    env,
    nodes,
    nginx,
    indexNow,
    databaseUrl,
    async restartRedis(awayMs: number) {
      await redis.kill();
      await pause(awayMs);
      await redis.start();
    },
    async restartPostgres(meanwhile: () => Promise<void>) {
      await postgres.stop();
      try {
        await meanwhile();
      } finally {
        postgres = await startEmbeddedPostgres({ ...POSTGRES, port: postgresPort });
      }
    },
    close: () => closeAll(started),
  };
}

async function closeAll(started: Started): Promise<void> {
  for (const stop of started.toReversed()) await stop();
}
