import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#cli/base/ports';
import { findProgram } from '#tests/support/programs';

type TestRedis = { url: string; kill(): Promise<void>; start(): Promise<void> };

/** In memory, on loopback. Undefined, with a warning, where there is no Redis. */
export async function startTestRedis(...settings: string[]): Promise<TestRedis | undefined> {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...settings];
  const run = () => spawn(program, args, { stdio: 'ignore' });
  let child = run();
  await untilOpen(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async start() {
      child = run();
      await untilOpen(port);
    },
  };
}

async function untilOpen(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  if (isOpen) return;
  await pause(20);
  return untilOpen(port);
}
