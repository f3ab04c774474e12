import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';

const folder = mkdtempSync(path.join(tmpdir(), 'workers-'));
const SERVER = path.join(folder, 'server.mjs');
writeFileSync(
  SERVER,
  `import { createServer } from 'node:http';
  if (process.env.FAILS) process.exit(3);
  const server = createServer((request, response) => setTimeout(() => response.end(JSON.stringify(
    { pid: process.pid, replaced: process.env.REPLACED_PID })), Number(request.url.slice(1))));
  server.listen(process.argv[2], '127.0.0.1');
  process.on('SIGTERM', () => server.close(() => process.exit(0)));`,
);

let primary: ChildProcess | undefined;
afterEach(() => void primary?.kill('SIGTERM'));
afterAll(() => rmSync(folder, { recursive: true }));

async function startTwo(env = {}) {
  const port = await freePort();
  primary = spawn(process.execPath, ['cli/web/workers.ts', '2', SERVER, String(port)], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const ask = async (ms = 0): Promise<{ pid: number; replaced?: string }> => {
    const answer = await fetch(`http://127.0.0.1:${port}/${ms}`, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(3000),
    });
    return answer.json() as Promise<{ pid: number; replaced?: string }>;
  };
  const two = async () => {
    const seen = new Map<number, string | undefined>();
    await expect
      .poll(
        async () => {
          const answer = await ask().catch(() => undefined);
          return answer ? seen.set(answer.pid, answer.replaced).size : 0;
        },
        { interval: 20 },
      )
      .toBe(2);
    return seen;
  };
  return { process: primary, ask, two };
}

test('both answer; one that is killed leaves nobody waiting, is replaced, and its heir told whom it replaces', async () => {
  const { ask, two } = await startTwo();
  const [killed = 0] = [...(await two()).keys()];
  process.kill(killed, 'SIGSTOP'); // from now on it takes no connection
  const asked = Array.from({ length: 20 }, () => ask().catch((error: Error) => error.name));
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.kill(killed, 'SIGKILL');
  expect(await Promise.all(asked)).not.toContain('TimeoutError');
  const replaced = async () => (await ask()).replaced;
  await expect.poll(replaced, { interval: 20 }).toBe(String(killed));
});

test('a signal lets both finish what they answer, and then all end', async () => {
  const { process: running, ask, two } = await startTwo();
  await two();
  const answers = [ask(700), ask(700)];
  await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  expect((await Promise.all(answers)).length).toBe(2);
  expect(await ended).toEqual([0, null]);
});

test('where none can serve, all end with an error', async () => {
  const { process: running } = await startTwo({ FAILS: '1' });
  expect(await once(running, 'exit')).toEqual([1, null]);
});
