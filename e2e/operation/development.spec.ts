import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import postgres from 'postgres';
import { freePort } from '#cli/base/ports';
import { commandOf, signal } from '#cli/base/processes';
import { test } from '#e2e/support/test';
import { createTestDatabase, TEST_FOLDER } from '#tests/support/test-database';

test.describe.configure({ mode: 'serial' });

test.skip(process.platform !== 'linux', 'needs GNU cp and /proc');

/** On the checkout's disk, for hard links: Turbopack follows no symbolic link out of its root. */
const copy = path.join(TEST_FOLDER, 'development');
const LEFT = new Set(['node_modules', '.next', '.data', '.git', '.test-results', 'e2e', 'tests', 'bench', 'docs']);

/** Next compiles meanwhile, beside other tests. */
const BUSY = { timeout: 60_000 };

let url: string;
let databaseUrl: string;
let portal: ChildProcess;
let said = '';

test.beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const entry of readdirSync('.').filter((name) => !LEFT.has(name)))
    cpSync(entry, path.join(copy, entry), { recursive: true, preserveTimestamps: true });
  execFileSync('cp', ['-al', 'node_modules', copy]);
  databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', 'development');
  const port = await freePort();
  url = `http://localhost:${port}`;
  const { SITE_URL, NEXTAUTH_URL, TRUSTED_PROXIES, ...env } = process.env;
  portal = spawn('node', ['cli/run.mjs', 'dev'], {
    cwd: copy,
    env: { ...env, PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: path.join(copy, '.data') },
  });
  for (const stream of [portal.stdout, portal.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  await expect.poll(() => said, { timeout: 180_000 }).toContain('Ctrl-C để dừng.');
});

test.afterAll(() => {
  portal.kill('SIGKILL'); // its guard ends the other processes
  rmSync(copy, { recursive: true, force: true });
});

test('an empty database has the demo portal, and a view is counted', async ({ page }) => {
  expect(said).toContain('loading the demo portal');
  await page.goto(`${url}/thong-bao`);
  await expect(page.locator('h1')).toHaveText('Thông báo');
  const sql = postgres(databaseUrl, { max: 1 });
  const views = async () => (await sql`select views from page_view_days where path = '/thong-bao'`)[0]?.['views'];
  await expect.poll(views).toBe('1');
  await sql.end();
});

test('a component, a query and the middleware are with the next request as they were just edited', async () => {
  edit('components/site/missing-view.tsx', '<div className="py-6"', '<div title="A component" className="py-6"');
  await expect.poll(async () => (await fetch(`${url}/khong-co`)).text(), BUSY).toContain('title="A component"');
  edit(
    'db/site/site.ts',
    'known.site = row ?? UNNAMED;',
    "if (row) row.name = 'A query';\n  known.site = row ?? UNNAMED;",
  );
  await expect.poll(async () => (await fetch(`${url}/khong-co`)).text(), BUSY).toContain('A query');
  edit('middleware.ts', 'NextResponse.next()', "NextResponse.next({ headers: { 'x-edited': '1' } })");
  await expect.poll(async () => (await fetch(`${url}/khong-co`)).headers.get('x-edited'), BUSY).toBe('1');
});

test('what a browser shows changes by itself', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // An edit before the page listens is not sent to it.
  const isListening = page.waitForEvent('websocket', BUSY).then((socket) => socket.waitForEvent('framereceived', BUSY));
  await page.goto(`${url}/khong-co`);
  await expect(page.locator('[title="A component"]')).toBeVisible(BUSY);
  await isListening;
  edit('components/site/missing-view.tsx', 'title="A component"', 'title="Another"');
  await expect(page.locator('[title="Another"]')).toBeVisible(BUSY);
  expect(errors).toEqual([]);
});

test('addresses that lead nowhere are 404', async () => {
  for (const missing of ['/khong-co', '/thong-bao/khong-co-999999'])
    expect((await fetch(url + missing)).status, missing).toBe(404);
});

test('asked to stop, it ends in order and leaves nothing running', async () => {
  const ended = once(portal, 'exit');
  portal.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(said).toMatch(/Đang dừng…[\s\S]*Đã dừng\./);
  expect(said).not.toContain('✗');
  await expect.poll(leftovers).toEqual([]);
});

function edit(file: string, old: string, now: string): void {
  const target = path.join(copy, file);
  const before = readFileSync(target, 'utf8');
  expect(before).toContain(old);
  writeFileSync(target, before.replaceAll(old, now));
}

function leftovers(): string[] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => signal(pid, 0) && worksIn(pid)).map(commandOf);
}

function worksIn(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`DATA_DIR=${path.join(copy, '.data')}\0`);
  } catch {
    return false;
  }
}
