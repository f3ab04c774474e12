import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';

const SERVER = `
  import { createServer } from 'node:http';
  import { runPipeline } from '#server/http/pipeline/pipeline';
  import { closeWhenStopping, drainBeforeStopping, isStopping } from '#server/http/connection/stopping';
  runPipeline({ response: [closeWhenStopping] });
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1', () => {
    process.once('SIGTERM', (signal) => { console.log(signal, isStopping()); process.exit(7); });
    const [delay, leave] = process.argv.slice(-2).map(Number);
    drainBeforeStopping(delay, async () => {
      await new Promise((resolve) => setTimeout(resolve, leave));
      console.log('left');
    });
    console.log('open', isStopping());
    process.on('message', async () => {
      const { headers } = await fetch('http://127.0.0.1:' + server.address().port);
      process.send(headers.get('connection'));
    });
    process.send('open');
  });`;

const servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
});

async function open(delayMs: number, leaveMs = 100) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER, '--', String(delayMs), String(leaveMs)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  servers.push(child);
  const said = text(child.stdout as NodeJS.ReadableStream);
  await once(child, 'message');
  const ask = async () => {
    child.send('ask');
    return (await once(child, 'message'))[0];
  };
  return { child, said, ask, exit: once(child, 'exit') };
}

test('a stopping server still answers, and lets each connection go, until its time is over', async () => {
  const server = await open(600_000);
  expect(await server.ask()).toBe('keep-alive');
  server.child.kill('SIGTERM');
  await expect.poll(server.ask).toBe('close');
  server.child.kill('SIGTERM');
  expect(await server.exit).toEqual([7, null]);
  expect(await server.said).toBe('open false\nleft\nSIGTERM true\n');
});

test('without a delay it stops at once', async () => {
  const server = await open(0);
  server.child.kill('SIGTERM');
  expect(await server.exit).toEqual([7, null]);
});

test('who cannot leave stops all the same', async () => {
  const server = await open(0, 600_000);
  server.child.kill('SIGTERM');
  expect(await server.exit).toEqual([7, null]);
  expect(await server.said).toBe('open false\nSIGTERM true\n');
});
