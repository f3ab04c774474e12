import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { refuseMethods } from '#lib/server/refused-methods';

test('TRACE, and a change of a file, are refused from the first request on; all else is answered as ever', async () => {
  refuseMethods();
  const server = createServer((asked, response) => response.end(asked.method)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (method: string, path: string) => {
    const [answer] = await once(request({ port, host: '127.0.0.1', method, path, agent: false }).end(), 'response');
    return [answer.statusCode, answer.headers.allow, (await answer.toArray()).join('')];
  };
  const refused = [405, 'GET, HEAD, OPTIONS', ''];
  expect(await ask('TRACE', '/')).toEqual(refused);
  for (const path of [
    '/_next/static/chunks/a.js',
    '/_next/image?url=a',
    '/luot-xem.js?a',
    '/rss.xml',
    '/media/a/file.pdf',
  ])
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE']) expect(await ask(method, path), path).toEqual(refused);
  expect(await ask('OPTIONS', '/luot-xem.js')).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  expect(await ask('OPTIONS', '/api/v1/openapi.json')).toEqual([200, undefined, 'OPTIONS']);
  for (const path of ['/', '/dashboard?file=a.js', '/api/v1/openapi.json', '/xem-truoc/1.2.3.a/b'])
    expect(await ask('POST', path), path).toEqual([200, undefined, 'POST']);
  expect(await ask('GET', '/luot-xem.js')).toEqual([200, undefined, 'GET']);
  server.close();
});
