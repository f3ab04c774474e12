import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { openCdnPortal } from '#tests/support/cdn-portal';
import { createTestDatabase, TEST_FOLDER } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

/** The demo behind Varnish, with a second cache that can refuse purges. Undefined without Varnish. */
export async function openTestCdn(name: string) {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', name);
  await migrateDatabase(databaseUrl);
  await fillWithDemo(databaseUrl);
  const other = await openOtherCache();
  const folder = path.join(TEST_FOLDER, `varnish-${name}`);
  const cdn = await openCdnPortal({ databaseUrl, folder, otherPurgeUrls: [other.url] });
  if (!cdn) {
    other.close();
    return undefined;
  }
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  return {
    ...cdn,
    databaseUrl,
    sql,
    other,
    async views(of: string) {
      const [row] = await sql`select coalesce(sum(views), 0)::int as views from page_view_days where path = ${of}`;
      return row?.['views'] as number;
    },
    async leftOut(reason: string) {
      const [row] = await sql`select coalesce(sum(hits), 0)::int as hits from uncounted_days where reason = ${reason}`;
      return row?.['hits'] as number;
    },
    async close() {
      await sql.end();
      await cdn.stop();
      other.close();
    },
  };
}

async function fillWithDemo(databaseUrl: string): Promise<void> {
  const leave = await workOn(databaseUrl);
  await loadDemo(process.env['DEMO_PASSWORD'] ?? '');
  await leave();
}

async function openOtherCache() {
  const heard: string[] = [];
  const state = { isRefusing: false };
  const server = createServer((request, response) => {
    if (!state.isRefusing) heard.push(String(request.headers['xkey-purge']));
    response.writeHead(state.isRefusing ? 503 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    state,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
