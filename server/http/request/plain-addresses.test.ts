import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { isSpelledOddly, leadToCanonical, readPlainAddress } from '#server/http/request/plain-addresses';

runPipeline({ request: [readPlainAddress], answer: [leadToCanonical] });
const server = createServer((asked, response) =>
  response.end(`${asked.url}${isSpelledOddly(asked) ? ' oddly' : ''}`),
).listen(0, '127.0.0.1');
await once(server, 'listening');
process.env['PORT'] = String((server.address() as AddressInfo).port);

async function ask(path: string, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: '127.0.0.1', method, path, agent: false }).end();
  const [answer] = await once(sent, 'response');
  return [answer.statusCode, answer.headers.location ?? (await answer.toArray()).join('')];
}

test('who reads is led to the one spelling of an address, with what it asks', async () => {
  for (const method of ['GET', 'HEAD'])
    for (const odd of [
      '/kinh%2Dte',
      '/kinh-te/',
      '//kinh-te',
      '/%6Binh-te//',
      '/\\kinh-te',
      'http://evil.example//kinh-te/',
    ])
      expect(await ask(`${odd}?a=1`, method), odd).toEqual([308, '/kinh-te?a=1']);
  expect(await ask('//evil.example/%2e%2e//x')).toEqual([308, '/x']);
  expect(await ask('/index?a')).toEqual([308, '/?a']);
  expect(await ask('/%64ashboard/site/?tab=%2D', 'POST')).toEqual([200, '/dashboard/site?tab=%2D oddly']);
});

test('steps and hosts before the path lead nowhere, but the address is known as an odd one', async () => {
  for (const odd of ['/x/../kinh-te', '/x\\..\\kinh-te', '/./kinh-te', 'http://evil.example/kinh-te', '/kinh-te#a'])
    expect(await ask(odd), odd).toEqual([200, '/kinh-te oddly']);
  for (const usual of ['/kinh-te', '/kinh-te?a=//b/../c', '/b%C3%A0i-1'])
    expect(await ask(usual), usual).toEqual([200, usual.split('?')[0]]);
});

test('a query is heard only where it is read', async () => {
  expect(await ask('/tim-kiem?q=a%2Db')).toEqual([200, '/tim-kiem?q=a%2Db']);
  expect(await ask('/kinh-te/tin-1?fbclid=Lan&_rsc=x&nxtPcategory=y')).toEqual([200, '/kinh-te/tin-1']);
});

test('what Next has for itself is asked for under a name that it does not know', async () => {
  expect(await ask('/404?a')).toEqual([200, '/%3404']);
  expect(await ask('/_next/data/x/kinh-te.json')).toEqual([200, '/%5Fnext/data/x/kinh-te.json']);
});
