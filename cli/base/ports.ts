import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that Linux, macOS and Windows give to outgoing connections: one of those would take the port between
// the question and its use. Above those with names, and none that browsers refuse.
const FIRST_PORT = 20_000;
const END_PORT = 32_768;
const TRIES = 100;

/** Not reserved: another program may take it. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FIRST_PORT, END_PORT);
    if (await isPortFree(port, host)) return port;
  }
  return listenOnce(0, host);
}

export async function isPortFree(port: number, host: string): Promise<boolean> {
  return listenOnce(port, host).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return false;
      throw error;
    },
  );
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
