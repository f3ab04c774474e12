import path from 'node:path';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';

/** Never the folder of a real installation. */
export const TEST_FOLDER = path.resolve('.data/test');

/** Nothing a test writes must survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** `TEST_DATABASE_URL` where it is set, else an embedded PostgreSQL. */
export async function startTestPostgres(): Promise<{ url: string; stop(): Promise<unknown> }> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url, stop: async () => {} };
  const folder = path.join(TEST_FOLDER, 'postgres');
  return startEmbeddedPostgres({ folder, password: 'test', settings: FAST });
}

/** Replaces the database by an empty one, or by a copy of one without connections. */
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
