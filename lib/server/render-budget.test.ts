import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { limitRenderings } from '#lib/server/render-budget';

test('who leaves before the answer has had the page made all the same, and makes no invented address known', async () => {
  limitRenderings({ perSecond: 0.001, burst: 5 });
  const waiting: ServerResponse[] = [];
  const server = createServer((asked, response) => {
    if (asked.headers['x-leaves']) waiting.push(response);
    else response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  process.env['PORT'] = String(port);

  const leave = async (path: string) => {
    const asked = request({ port, host: '127.0.0.1', path, headers: { 'x-leaves': '1' }, agent: false }).end();
    asked.on('error', () => {});
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    asked.destroy();
    await once(response, 'close');
  };
  for (let id = 1; id <= 5; id++) await leave(`/kinh-te/tin-${id}`);
  expect(waiting).toHaveLength(5);
  for (const path of ['/kinh-te/tin-1', '/kinh-te/tin-9']) {
    const [answer] = await once(request({ port, host: '127.0.0.1', path, agent: false }).end(), 'response');
    expect(answer.statusCode, path).toBe(429);
    answer.resume();
  }
  server.close();
});
