import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nameProcess, signal } from '#cli/base/processes';
import { readPostmaster } from '#cli/lifetime/postmaster';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { serverUser } from '#cli/postgres/folders';
import { watchPostgres } from '#cli/postgres/watch';

const root = mkdtempSync(path.join(tmpdir(), 'embedded-'));
const folder = path.join(root, 'postgres');
beforeAll(() => chmodSync(root, 0o755)); // PostgreSQL's own user must reach it
afterAll(() => rmSync(root, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ folder, password: 'x', settings: { fsync: 'off' } });
const gone = (pid = 0) => expect.poll(() => nameProcess(pid), { timeout: 60_000 }).toBeUndefined();

async function another() {
  const code = `import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, password: 'x' });
    process.send('has it');
    process.once('message', async () => { await server.stop(); process.exit(); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return { child, exit: once(child, 'exit') };
}

test('the last who uses the database stops it, whoever started it', async () => {
  const lan = await start();
  const { pid } = readPostmaster(folder) ?? {};
  const minh = await another();
  expect(await lan.stop()).toBe(false);
  expect(readPostmaster(folder)).toMatchObject({ pid, isReady: true });
  minh.child.send('end');
  await minh.exit;
  expect(nameProcess(pid ?? 0)).toBeUndefined();
});

test('it ends with the last also where that is killed', async () => {
  const minh = await another();
  const { pid } = readPostmaster(folder) ?? {};
  minh.child.kill('SIGKILL');
  await gone(pid);
});

test('who starts while another stops waits for the end, and has a database of their own', async () => {
  const minh = await another();
  minh.child.send('end');
  const lan = await start();
  await minh.exit;
  expect(readPostmaster(folder)?.isReady).toBe(true);
  expect(await lan.stop()).toBe(true);
});

test('one that dies is started again at the same port; one that cannot be for a minute is told with the reason', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const lan = await start();
  const watch = watchPostgres(lan);
  signal(readPostmaster(folder)?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => warned.mock.calls.join(), { timeout: 60_000 }).toContain('(the database runs again)');
  expect(readPostmaster(folder)).toMatchObject({ port: lan.port, isReady: true });
  watch.end();

  const broken: EmbeddedPostgres = { ...lan, restart: () => Promise.reject(new Error('no room')) };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { lost } = watchPostgres(broken);
  signal(readPostmaster(folder)?.pid ?? 0, 'SIGKILL');
  let seconds = 0;
  const advance = setInterval(() => {
    vi.advanceTimersByTime(1000);
    seconds += 1;
  }, 20);
  expect(await lost).toBe('no room');
  expect(seconds).toBeGreaterThanOrEqual(60);
  clearInterval(advance);
  vi.useRealTimers();
  warned.mockRestore();
  await lan.stop();
});

test("a number that was the server's and is another program's by now is in nobody's way", async () => {
  const user = serverUser();
  const other = spawn('sleep', ['600'], { stdio: 'ignore', ...(user && { uid: user.uid, gid: user.gid }) });
  await once(other, 'spawn');
  writeFileSync(path.join(folder, 'postmaster.pid'), `${other.pid}\n${folder}\n1\n1\n\n\n\nready\n`);
  const lan = await start();
  expect(readPostmaster(folder)?.isReady).toBe(true);
  await lan.stop();
  expect(other.kill()).toBe(true);
});

test('its log is begun anew once it has grown', async () => {
  const log = path.join(folder, 'server.log');
  writeFileSync(log, 'x'.repeat(11 * 1024 * 1024));
  const lan = await start();
  expect(statSync(log).size).toBeLessThan(1024 * 1024);
  expect(statSync(`${log}.1`).size).toBe(11 * 1024 * 1024);
  await lan.stop();
});
