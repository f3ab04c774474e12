import { spawnSync } from 'node:child_process';
import postgres from 'postgres';
import { closeDatabase } from '#db/client';
import { migrateDatabase } from '#db/migrate';
import { loadDemo } from '#demo/load';
import { freePort } from '#scripts/ports';
import { startServer } from '#scripts/server';
import { createTestDatabase } from '#scripts/test-database';

const PASSWORD = 'mật khẩu của bài kiểm thử';

/** The production server on a database of its own with the demo portal, for browser tests. */
export async function openEndToEndPortal(postgresUrl: string, build: () => void) {
  const databaseUrl = await createTestDatabase(postgresUrl, 'end_to_end');
  await migrateDatabase(databaseUrl);
  process.env['DATABASE_URL'] = databaseUrl;
  await loadDemo(PASSWORD);
  await closeDatabase();
  build();
  const server = await startServer({
    port: await freePort(),
    host: '127.0.0.1',
    env: { DATABASE_URL: databaseUrl, TRUSTED_PROXIES: '1' },
  });
  return {
    env: { BASE_URL: server.url, DATABASE_URL: databaseUrl, DEMO_PASSWORD: PASSWORD, SITE_URL: server.url },
    close: server.stop,
  };
}

/** Runs `npm run import` as an operator would, against the portal under test. */
export function importFiles(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...files], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/**
 * A second production server, with nothing in its database but a category and an article that waits for its time; for
 * tests that stop and start it.
 */
export async function openPortalOnCopy(name: string, env: Record<string, string> = {}) {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', name);
  await migrateDatabase(databaseUrl);
  const options = { port: await freePort(), host: '127.0.0.1', env: { ...env, DATABASE_URL: databaseUrl } };
  let server = await startServer(options);
  return {
    url: server.url,
    databaseUrl,
    /** Another node on the same database. */
    openNode: async () => startServer({ ...options, port: await freePort() }),
    stop: () => server.stop(),
    async start() {
      server = await startServer(options);
    },
    async scheduleArticle(at: Date) {
      const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
      const title = 'Bài chờ đến giờ';
      const [category] = await sql`insert into categories (slug, name) values ('tin', 'Tin') returning id`;
      const [article] = await sql`insert into articles (category_id, slug, status)
        values (${category?.['id']}, 'bai-cho', 'scheduled') returning id`;
      const [revision] = await sql`insert into revisions (article_id, category_id, slug, title, excerpt, body)
        values (${article?.['id']}, ${category?.['id']}, 'bai-cho', ${title}, '',
          '{"type":"doc","content":[{"type":"paragraph"}]}') returning id`;
      await sql`update articles set head_revision_id = ${revision?.['id']}, scheduled_revision_id = ${revision?.['id']},
        scheduled_at = ${at} where id = ${article?.['id']}`;
      await sql.end();
      return { path: `/tin/bai-cho-${article?.['id']}`, title };
    },
  };
}
