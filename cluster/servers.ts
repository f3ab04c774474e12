import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { isPortFree } from '#scripts/ports';

/** Starts a Redis that keeps nothing on disk, and resolves when it listens. */
export async function startRedis(program: string, port: number) {
  const redis = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (await isPortFree(port, '127.0.0.1')) await pause(50);
  return {
    async stop() {
      const ended = once(redis, 'exit');
      redis.kill('SIGTERM');
      await ended;
    },
  };
}

/** Hears what IndexNow would be told: every address, as often as it is told. */
export async function openIndexNow() {
  const told: string[] = [];
  const server = createServer(async (request, response) => {
    const { urlList } = (await json(request)) as { urlList: string[] };
    told.push(...urlList);
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
