import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findListener } from '#cli/base/listeners';

test.runIf(process.platform === 'linux')('who listens on a port is found, and named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  expect(findListener(port)).toMatchObject({ pid: process.pid, isPortal: false });
  await new Promise((resolve) => server.close(resolve));
  expect(findListener(port)).toBeUndefined();
});
