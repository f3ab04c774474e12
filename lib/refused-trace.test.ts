import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { refuseTrace } from '#lib/refused-trace';

test('TRACE is refused from the first request on; all else is answered as ever', async () => {
  refuseTrace();
  const server = createServer((asked, response) => response.end(asked.method)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (method: string) => {
    const [answer] = await once(request({ port, host: '127.0.0.1', method, agent: false }).end(), 'response');
    return [answer.statusCode, answer.headers.allow, (await answer.toArray()).join('')];
  };
  expect(await ask('TRACE')).toEqual([405, 'GET, HEAD, POST', '']);
  expect(await ask('GET')).toEqual([200, undefined, 'GET']);
  expect(await ask('TRACE')).toEqual([405, 'GET, HEAD, POST', '']);
  server.close();
});
