import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { closeDatabase } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { addEveryForm } from '#tests/support/every-form';
import { createTestDatabase, TEST_FOLDER } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

const PASSWORD = 'mật khẩu của bài kiểm thử';

export async function openEndToEndPortal(postgresUrl: string, build: () => Promise<void>) {
  // Files of an earlier run must not stand in for this one's.
  rmSync(path.join(TEST_FOLDER, 'media'), { recursive: true, force: true });
  const databaseUrl = await createTestDatabase(postgresUrl, 'end_to_end');
  await migrateDatabase(databaseUrl);
  process.env['DATABASE_URL'] = databaseUrl;
  await loadDemo(PASSWORD);
  await closeDatabase();
  const wholeUrl = await createWholePortal(postgresUrl);
  await build();
  const server = await startServer({
    port: await freePort(),
    host: '127.0.0.1',
    env: { DATABASE_URL: databaseUrl, TRUSTED_PROXIES: '1' },
  });
  return {
    env: {
      BASE_URL: server.url,
      DATABASE_URL: databaseUrl,
      DEMO_PASSWORD: PASSWORD,
      SITE_URL: server.url,
      WHOLE_DATABASE_URL: wholeUrl,
    },
    close: server.stop,
  };
}

/** The demo with every form of content. */
async function createWholePortal(postgresUrl: string): Promise<string> {
  const url = await createTestDatabase(postgresUrl, 'end_to_end_whole', 'end_to_end');
  const leave = await workOn(url);
  await addEveryForm();
  await leave();
  return url;
}

/** On the whole portal, whose live content no test changes. */
export async function openWholePortal() {
  const env = { DATABASE_URL: process.env['WHOLE_DATABASE_URL'] ?? '' };
  const port = await freePort();
  return startServer({ port, host: '127.0.0.1', env: { ...env, SITE_URL: `http://127.0.0.1:${port}` } });
}

/** Runs `npm run import` against the portal under test. */
export function importFiles(...files: string[]) {
  return importInto(process.env['DATABASE_URL'] ?? '', ...files);
}

/** A blocked test would miss the closing of connections and reuse them. */
export async function importInto(databaseUrl: string, ...files: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, ['cli/import.ts', ...files], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: status as number | null, stdout, stderr };
}

/** A server on an empty database, for tests that stop and start it. */
export async function openPortalOnCopy(name: string, env: Record<string, string> = {}, workers = 1) {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', name);
  await migrateDatabase(databaseUrl);
  const options = { port: await freePort(), host: '127.0.0.1', workers, env: { ...env, DATABASE_URL: databaseUrl } };
  let server = await startServer(options);
  return {
    url: server.url,
    databaseUrl,
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
