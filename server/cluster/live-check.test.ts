import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isLiveAt } from '#server/cluster/live-check';

const server = createServer((request, response) => {
  if (request.url === '/live') response.end('<main data-revision="7">');
  else if (request.url === '/moved') response.writeHead(308, { location: '/live' }).end();
  else if (request.url === '/stuck') halfOf(response);
  else response.writeHead(404).end();
});

function halfOf(response: ServerResponse): void {
  response.writeHead(200).write('<main data-revision="7">');
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['HOST'] = '127.0.0.1';
  process.env['PORT'] = String((server.address() as AddressInfo).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('an address is live with its revision, moved, or gone, as it answers', async () => {
  expect(await isLiveAt('/live', 7, 1)).toBe(true);
  expect(await isLiveAt('/live', 8, 1)).toBe(false);
  expect(await isLiveAt('/moved', { movedTo: '/live' }, 1)).toBe(true);
  expect(await isLiveAt('/none', null, 1)).toBe(true);
});

test('a page that does not come to its end in time is not live, and no fault of who asks', async () => {
  expect(await isLiveAt('/stuck', 7, 1)).toBe(false);
});
