import path from 'node:path';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';

/** Where tests keep what they make; never the folder of a real installation. */
export const TEST_FOLDER = path.resolve('.data/test');

/** Nothing a test writes must survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The PostgreSQL of the tests: `TEST_DATABASE_URL` where it is set, else an embedded one of their own. */
export async function startTestPostgres(): Promise<{ url: string; stop(): Promise<unknown> }> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url, stop: async () => {} };
  const folder = path.join(TEST_FOLDER, 'postgres');
  return startEmbeddedPostgres({ folder, password: 'test', settings: FAST });
}

/** Makes a database of that name (dropping an old one), empty or a copy of one that nobody uses, and gives its address. */
export async function createTestDatabase(serverUrl: string, name: string, copyOf = 'template1'): Promise<string> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`drop database if exists ${name} with (force)`);
    await sql.unsafe(`create database ${name} template ${copyOf}`);
  } finally {
    await sql.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
