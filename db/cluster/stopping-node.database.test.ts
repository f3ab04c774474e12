import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listNodes } from '#db/cluster/nodes';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('stopping_node');

test('a node that still answers while it stops is waited for until its time is over', async () => {
  const server = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import { prepareProcess } from '#server/start'; await prepareProcess(); setInterval(() => {}, 1000)",
    ],
    { env: { ...process.env, SHUTDOWN_DELAY_SECONDS: '300' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(server, 'exit');
  try {
    await expect.poll(listNodes).toMatchObject([{ pid: server.pid }]);
    server.kill('SIGTERM');
    await pause(2500);
    expect(await listNodes()).toMatchObject([{ pid: server.pid }]);
    await expect.poll(async () => (await listNodes())[0]?.silentSeconds).toBeLessThan(2);
    server.kill('SIGTERM');
    await expect.poll(listNodes).toEqual([]);
  } finally {
    server.kill('SIGKILL');
    await ended;
  }
});
