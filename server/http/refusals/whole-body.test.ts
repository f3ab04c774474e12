import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveWhole } from '#server/http/refusals/whole-body';

/** Answers with what was received and what the next reader, like Next's, got. */
const server = createServer(async (request, response) => {
  const body = await receiveWhole(request, 1_000_000);
  if (!body.ok) return response.end(body.reason);
  await new Promise((resolve) => setTimeout(resolve, 10));
  let again = '';
  request.on('data', (chunk) => {
    again += chunk;
  });
  request.on('end', () => response.end(JSON.stringify([String(body.value), again])));
});
let port = 0;
setFlagsFromString('--expose-gc');

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

async function send(pieces: string[], headers: Record<string, string | number>): Promise<string> {
  const asked = httpRequest({ port, host: '127.0.0.1', method: 'POST', headers, agent: false });
  for (const piece of pieces) {
    asked.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [answer] = await once(asked.end(), 'response');
  return text(answer);
}

test('what came whole is there for the next reader, to its end, however it came', async () => {
  const chunked = { 'transfer-encoding': 'chunked' };
  const long = 'Nước lên nhanh. '.repeat(20_000);
  for (const pieces of [[], [''], ['a'], ['a', 'b', 'c'], [long], [long, long]]) {
    const whole = pieces.join('');
    expect(await send(pieces, chunked)).toBe(JSON.stringify([whole, whole]));
    expect(await send(pieces, { 'content-length': Buffer.byteLength(whole) })).toBe(JSON.stringify([whole, whole]));
  }
});

test('what is longer than the limit is refused', async () => {
  expect(await send(['x'.repeat(1_000_001)], { 'transfer-encoding': 'chunked' })).toBe('too_long');
  expect(await send(['x'.repeat(1_000_000)], { 'transfer-encoding': 'chunked' })).toContain('xxx');
});

test('single bytes take no more memory than they are', async () => {
  const bytes = 300_000;
  const collect = runInNewContext('gc') as () => void;
  const asked = httpRequest({ port, host: '127.0.0.1', method: 'POST', agent: false });
  const [socket] = (await once(asked.setHeader('transfer-encoding', 'chunked'), 'socket')) as [Socket];
  const [served] = await Promise.all([once(server, 'request'), asked.flushHeaders()]);
  collect();
  const before = process.memoryUsage().heapUsed;
  const pieces = '1\r\nx\r\n'.repeat(bytes);
  socket.write(pieces);
  await expect.poll(() => served[0].socket.bytesRead, { timeout: 20_000 }).toBeGreaterThan(pieces.length);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(bytes * 20);
  const answer = once(asked.end(), 'response');
  expect(await text((await answer)[0])).toHaveLength(2 * bytes + '["",""]'.length);
});
