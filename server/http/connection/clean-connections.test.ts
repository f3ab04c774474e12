import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { continueOnceRead, leaveConnectionClean } from '#server/http/connection/clean-connections';
import { runPipeline } from '#server/http/pipeline/pipeline';

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  unread: (_, response) => response.end('answered'),
  begun: (request, response) => request.once('data', () => request.pause() && response.end('answered')),
  full: (request, response) => request.pipe(new PassThrough()) && response.end('answered'),
  /** As Next does for its middleware: an unread stream replaces the request. */
  replaced: (request, response) => {
    const other = new PassThrough();
    request.on('data', (chunk) => other.push(chunk));
    for (const key in other) Reflect.set(request, key, Reflect.get(other, key));
    setImmediate(() => response.end('answered'));
  },
  whole: async (request, response) => response.end(`answered ${(await text(request)).length}`),
};

const server = createServer((request, response) => ROUTES[request.url?.slice(1) ?? '']?.(request, response));
let port = 0;

beforeAll(async () => {
  runPipeline({ server: [continueOnceRead], response: [leaveConnectionClean] });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const BODY = 'x'.repeat(3_000_000);
const head = (path: string, more: string) => `POST /${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n\r\n`;

async function readToEnd(socket: Socket): Promise<{ said: string; isReset: boolean }> {
  let said = '';
  let isReset = false;
  socket.on('data', (chunk) => {
    said += chunk;
  });
  socket.on('error', () => {
    isReset = true;
  });
  await new Promise((resolve) => socket.on('close', resolve));
  return { said, isReset };
}

for (const route of Object.keys(ROUTES).filter((name) => name !== 'whole'))
  test.each([
    ['long', head(route, `Content-Length: ${BODY.length}`) + BODY],
    ['in chunks', `${head(route, 'Transfer-Encoding: chunked')}${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`],
  ])(
    `${route}, %s: the answer comes whole and says that it is the last, all that is sent is taken`,
    async (_, sent) => {
      const socket = connect(port, '127.0.0.1');
      let isTaken = false;
      socket.write(sent, () => {
        isTaken = true;
      });
      const { said, isReset } = await readToEnd(socket);
      expect(said).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*answered/i);
      expect([isTaken, isReset]).toEqual([true, false]);
    },
  );

test('a request that is read whole leaves the connection for the next', async () => {
  const socket = connect(port, '127.0.0.1');
  const next = 'GET /unread HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
  socket.write(`${head('whole', 'Content-Length: 3')}abc${next}`);
  const { said } = await readToEnd(socket);
  expect(said.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  expect(said).toMatch(/answered 3[\s\S]*answered$/);
});

test('who expects to be told to go on is told so once somebody reads, and not where nobody will', async () => {
  const refused = connect(port, '127.0.0.1');
  refused.write(head('unread', 'Content-Length: 3\r\nExpect: 100-continue'));
  refused.once('data', () => refused.end());
  expect((await readToEnd(refused)).said).not.toContain('100 Continue');

  const taken = connect(port, '127.0.0.1');
  taken.write(head('whole', 'Content-Length: 3\r\nConnection: close\r\nExpect: 100-continue'));
  taken.once('data', () => taken.write('abc'));
  expect((await readToEnd(taken)).said).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200[\s\S]*answered 3/);
});

test('who sends without end is cut off', async () => {
  const socket = connect(port, '127.0.0.1');
  const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more).write(head('unread', 'Transfer-Encoding: chunked'));
  more();
  await readToEnd(socket);
  expect(socket.bytesWritten).toBeGreaterThan(60_000_000);
  expect(socket.bytesWritten).toBeLessThan(120_000_000);
});

test('who sends no more, but not the whole either, is cut off', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(head('unread', 'Content-Length: 3000'));
  expect((await readToEnd(socket)).said).toContain('answered');
});
