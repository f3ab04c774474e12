import path from 'node:path';
import { freePort } from '#cli/base/ports';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { startServer } from '#cli/web/server';
import { createPublishedArticle } from '#db/article/imports';
import { closeDatabase, sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { awaitNodes, listNodes } from '#db/cluster/nodes';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { createTestDatabase, TEST_FOLDER } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

export type FailingPortal = Awaited<ReturnType<typeof openFailingPortal>>;

/** The demo on its own PostgreSQL. This process works on that database until `close()`. */
export async function openFailingPortal(name: string, workers = 1) {
  const folder = path.join(TEST_FOLDER, `postgres-${name}`);
  const options = { folder, password: 'test', settings: { fsync: 'off' }, port: await freePort() };
  let database: EmbeddedPostgres = await startEmbeddedPostgres(options);
  const databaseUrl = await createTestDatabase(database.url, 'portal');
  const leave = await workOn(databaseUrl);
  await migrateDatabase(databaseUrl);
  await loadDemo(process.env['DEMO_PASSWORD'] ?? '');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: databaseUrl, SITE_URL: url, NEXTAUTH_URL: url };
  const serving = { port, host: '127.0.0.1', workers, env };
  let server = await startServer(serving);
  const isReady = async () => (await fetch(`${server.url}/api/health/ready`)).ok;
  // One ready worker answers for all; a worker that knows of no state yet keeps no page.
  while ((await listNodes()).length < workers) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url: server.url,
    async stopDatabase() {
      await closeDatabase();
      await database.stop();
    },
    /** Until each process has reported again: a change waits for no process that was silent. */
    async startDatabase() {
      database = await startEmbeddedPostgres(options);
      const since = performance.now();
      const hasReported = ({ silentSeconds }: { silentSeconds: number }) =>
        silentSeconds * 1000 < performance.now() - since;
      const isBack = async () => (await isReady()) && (await listNodes()).filter(hasReported).length >= workers;
      while (!(await isBack())) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async untilHeard() {
      const { number } = await readGeneration();
      while ((await awaitNodes(number, 1000)).length > 0);
    },
    async restartServer() {
      await server.stop();
      server = await startServer(serving);
    },
    async close() {
      await server.stop();
      await leave();
      await database.stop();
    },
  };
}

/** Publishes an article in the demo's "Kinh tế". */
export async function publish(slug: string, title: string) {
  const [category] = await sql()`select id from categories where slug = 'kinh-te'`;
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `Nội dung: ${title}.` }] }],
  };
  const id = await createPublishedArticle({
    categoryId: Number(category?.['id']),
    slug,
    publishedAt: new Date(),
    revision: { title, excerpt: title, body: body as never },
  });
  return { id: id as number, path: `/kinh-te/${slug}-${id}` };
}
