import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { refuseMethod } from '#server/http/refusals/refused-methods';

test('what only shows something takes no change, from the first request on; the desk, the beacon and the API are asked', async () => {
  runPipeline({ answer: [refuseMethod] });
  const server = createServer((asked, response) => response.end(asked.method)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  process.env['PORT'] = String(port);
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
  for (const path of ['/', '/kinh-te', '/kinh-te/tin-1', '/404', '/tim-kiem?q=a', '/xem-truoc/1.2.3.a', '/dashboards'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
      expect(await ask(method, path), path).toEqual(refused);
  for (const path of ['/dashboard?file=a.js', '/dashboard/site', '/dang-nhap', '/luot-xem']) {
    expect(await ask('POST', path), path).toEqual([200, undefined, 'POST']);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE'])
      expect(await ask(method, path), path).toEqual([405, 'GET, HEAD, POST, OPTIONS', '']);
    expect(await ask('OPTIONS', path), path).toEqual([204, 'GET, HEAD, POST, OPTIONS', '']);
  }
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect(await ask(method, '/api/v1/openapi.json'), method).toEqual([200, undefined, method]);
  expect((await ask('TRACE', '/api/v1/openapi.json'))[0]).toBe(405);
  expect(await ask('GET', '/luot-xem.js')).toEqual([200, undefined, 'GET']);
  server.close();
});
