import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';

const folder = mkdtempSync(path.join(tmpdir(), 'find-copy-'));
const SERVER = path.join(folder, 'server.mjs');
/** Each process's page store without the rest of the portal, also on a port of its own. */
writeFileSync(
  SERVER,
  `import cluster from 'node:cluster';
  import { writeFileSync } from 'node:fs';
  import { createServer } from 'node:http';
  import PageCache from '${path.resolve('server/pages/page-cache.ts')}';
  import { clearPageCache } from '${path.resolve('server/pages/page-store.ts')}';
  import { findCopyAnywhere, shareCopies } from '${path.resolve('server/http/errors/find-copy.ts')}';
  const cache = new PageCache();
  const keep = (path, status, html) => cache.set('/route-cache/APP_PAGE/1/$' + path, { kind: 'APP_PAGE', status, html }, {});
  const does = { keep, clear: (mark, older) => clearPageCache(mark ?? undefined, older), find: findCopyAnywhere,
    findTimes: (path, times) => Promise.all(Array.from({ length: times }, () => findCopyAnywhere(path))),
    heard: () => heard, pid: () => process.pid };
  let heard = 0;
  process.on('message', ({ congTin }) => congTin === 'question' && (heard += 1));
  shareCopies();
  const answer = async (request, response) => {
    const [name, ...args] = JSON.parse(decodeURIComponent(request.url.slice(1)));
    response.end(JSON.stringify(await does[name](...args) ?? null));
  };
  createServer(answer).listen(process.argv[2], '127.0.0.1', () => {
    const own = createServer(answer).listen({ port: 0, host: '127.0.0.1', exclusive: true }, () =>
      writeFileSync('${folder}/' + cluster.worker.id, String(own.address().port)));
  });
  process.on('SIGTERM', () => process.exit(0));`,
);

let primary: ChildProcess;
beforeEach(async () => {
  primary = spawn(process.execPath, ['cli/web/workers.ts', '3', SERVER, String(await freePort())], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const each of [trang, an]) {
    await each('clear', 'monday', 'shown');
    await each('keep', '/tin', 200, 'from before');
    await each('clear', 'tuesday', 'shown');
  }
});
afterEach(async () => {
  const ended = new Promise((resolve) => primary.once('exit', resolve));
  primary.kill('SIGTERM');
  await ended;
  for (const worker of [1, 2, 3, 4]) rmSync(path.join(folder, String(worker)), { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const worker =
  (number: number) =>
  async (...command: unknown[]) => {
    const file = path.join(folder, String(number));
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { interval: 20 }).toBeTruthy();
    const answer = await fetch(
      `http://127.0.0.1:${readFileSync(file, 'utf8')}/${encodeURIComponent(JSON.stringify(command))}`,
    );
    return answer.json() as Promise<{ text: string } | number | null>;
  };
/** Hà and the heir have just started and follow no state. */
const [trang, an, ha, heir] = [worker(1), worker(2), worker(3), worker(4)];

test('what one process keeps both answer with, be it newer than what the other has or all that there is', async () => {
  await trang('keep', '/tin', 200, 'newer');
  await trang('keep', '/y-te', 200, 'only here');
  for (const each of [an, trang]) {
    expect(await each('find', '/tin')).toMatchObject({ text: 'newer' });
    expect(await each('find', '/y-te')).toMatchObject({ text: 'only here' });
    expect(await each('find', '/khong-co')).toBeNull();
  }
  process.kill(Number(await trang('pid')), 'SIGKILL');
  expect(await an('find', '/y-te'), 'taken over, it is kept as its own').toMatchObject({ text: 'only here' });
});

test('neither shows what one of them knows to be taken back, whichever is asked', async () => {
  await an('clear', 'wednesday', 'dropped');
  for (const each of [trang, an]) expect(await each('find', '/tin')).toBeNull();
});

test('neither shows anything while one of them does not know what changed', async () => {
  await an('clear', null, 'hidden');
  for (const each of [trang, an]) expect(await each('find', '/tin')).toBeNull();
  await an('clear', 'tuesday', 'shown');
  for (const each of [trang, an]) expect(await each('find', '/tin')).toMatchObject({ text: 'from before' });
});

test('a page that one of them found gone is shown by neither, until it is there again', async () => {
  await an('keep', '/tin', 404, 'gone');
  for (const each of [trang, an]) expect(await each('find', '/tin')).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 5)); // times are in milliseconds
  await trang('keep', '/tin', 200, 'again');
  for (const each of [trang, an]) expect(await each('find', '/tin')).toMatchObject({ text: 'again' });
});

test('a process that hangs costs a moment, and no copy that another has', async () => {
  const hanging = Number(await an('pid'));
  process.kill(hanging, 'SIGSTOP');
  try {
    const begun = performance.now();
    expect(await trang('find', '/tin')).toMatchObject({ text: 'from before' });
    expect(performance.now() - begun).toBeGreaterThan(250);
  } finally {
    process.kill(hanging, 'SIGKILL');
  }
});

test('the heir of one that died shows what the other keeps, as long as that does, and speaks against nothing', async () => {
  process.kill(Number(await an('pid')), 'SIGKILL');
  for (const each of [heir, trang]) expect(await each('find', '/tin')).toMatchObject({ text: 'from before' });
  await trang('clear', 'wednesday', 'dropped');
  expect(await heir('find', '/tin')).toBeNull();
});

test('who has just been started shows nothing while the others do not follow the same state', async () => {
  expect(await ha('find', '/tin')).toMatchObject({ text: 'from before' });
  await an('clear', 'wednesday', 'dropped');
  expect(await ha('find', '/tin'), 'Trang has not heard of it').toBeNull();
  await trang('clear', 'wednesday', 'dropped');
  await trang('keep', '/tin', 200, 'of Wednesday');
  expect(await ha('find', '/tin')).toMatchObject({ text: 'of Wednesday' });
});

test('however many wait for the same page, the others are asked once', async () => {
  const found = await trang('findTimes', '/tin', 200);
  expect(found).toHaveLength(200);
  expect(await an('heard')).toBe(1);
  await an('clear', 'wednesday', 'dropped');
  expect(await trang('find', '/tin'), 'and anew by who comes later').toBeNull();
  expect(await an('heard')).toBe(2);
});
