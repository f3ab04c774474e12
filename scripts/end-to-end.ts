import { spawnSync } from 'node:child_process';
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
