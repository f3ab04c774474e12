import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '#cli/web/server';

export type Node = { port: number; url: string; stop(): Promise<void>; kill(): Promise<void> };

export async function startNode(port: number, env: Record<string, string>): Promise<Node> {
  const server = await startServer({ port, host: '127.0.0.1', env });
  return {
    port,
    url: server.url,
    stop: server.stop,
    async kill() {
      const ended = once(server.process, 'exit');
      server.process.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts the release in a folder with its image's command. */
export async function startReleased(folder: string, port: number, env: Record<string, string>): Promise<Node> {
  const child = spawn(process.execPath, ['cli/start.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1', DEMO: '0' },
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([untilReady(url), ended.then(() => Promise.reject(new Error('the released node ended')))]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { port, url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Until the node answers from the database. */
async function untilReady(url: string): Promise<void> {
  while (!(await fetch(`${url}/api/visits`).catch(() => undefined))?.ok) await pause(100);
}
