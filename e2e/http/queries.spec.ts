import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { test } from '#e2e/support/test';
import { createTestDatabase } from '#tests/support/test-database';

const folder = mkdtempSync(path.join(tmpdir(), 'queries-'));
const asked = path.join(folder, 'asked');
const hook = path.join(folder, 'hook.cjs');
/** Logs each query of a request with its address. */
writeFileSync(
  hook,
  `const { subscribe } = require('node:diagnostics_channel');
  const requests = new (require('node:async_hooks').AsyncLocalStorage)();
  const note = (line) => require('node:fs').appendFileSync(${JSON.stringify(asked)}, JSON.stringify(line) + '\\n');
  subscribe('http.server.request.start', ({ request }) => requests.enterWith(request.url));
  subscribe('tracing:cong-tin:query:start', ({ statement }) => requests.getStore() && note([requests.getStore(), statement]));`,
);
test.afterAll(() => rmSync(folder, { recursive: true }));

test('an article page asks the database for each thing once', async () => {
  const database = await createTestDatabase(process.env['WHOLE_DATABASE_URL'] ?? '', 'queries', 'end_to_end_whole');
  const server = await startServer({
    port: await freePort(),
    host: '127.0.0.1',
    stdio: 'ignore',
    env: { DATABASE_URL: database, NODE_OPTIONS: `--require=${hook}` },
  });
  // Of a section that has enough others: else its parent is asked, too, by the same statement.
  const home = await (await fetch(server.url)).text();
  const article = /href="(\/kinh-te\/[a-z0-9-]+-\d+)"/.exec(home)?.[1] ?? '';
  expect((await fetch(server.url + article)).status).toBe(200);
  await server.stop();

  const lines = readFileSync(asked, 'utf8').trim().split('\n');
  const queries = lines.map((line) => JSON.parse(line) as [page: string, statement: string]);
  const statements = queries.filter(([of]) => of === article).map(([, statement]) => statement);
  expect(statements.filter((statement) => statement.startsWith('select "site"'))).toHaveLength(1);
  expect(statements.filter((statement, place) => statements.indexOf(statement) < place)).toEqual([]);
});
