import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { refuseMalformed } from '#server/http/refusals/malformed-requests';

runPipeline({ answer: [refuseMalformed] });
const server = createServer((_request, response) => response.end('answered')).listen(0, '127.0.0.1');
await once(server, 'listening');
process.env['PORT'] = String((server.address() as AddressInfo).port);

async function ask(...lines: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split('\r\n', 1)[0] ?? '';
}

const REFUSED = 'HTTP/1.1 400 Bad Request';
const ANSWERED = 'HTTP/1.1 200 OK';

test('what is no address of a web server is refused', async () => {
  for (const address of ['*', '*?a', '*/dashboard', 'ftp://a/kinh-te', 'http:/a'])
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE'])
      expect(await ask(`${method} ${address} HTTP/1.1`, 'Host: a'), `${method} ${address}`).toBe(REFUSED);
  for (const line of ['GET / HTTP/1.1', 'OPTIONS * HTTP/1.1', 'GET //a HTTP/1.1'])
    expect(await ask(line, 'Host: a'), line).toBe(ANSWERED);
});

test('a host that is named twice, or is none, is refused', async () => {
  const ofHost = (...lines: string[]) => ask('GET / HTTP/1.1', ...lines);
  for (const lines of [
    ['Host: a', 'Host: a'],
    ['Host: a', 'X: y', 'hOST: evil.example'],
    ['Host: a, b'],
    ['Host: a/b'],
    ['Host: a b'],
    ['Host: u@a'],
    ['Host: a"><b>'],
  ])
    expect(await ofHost(...lines), lines.join()).toBe(REFUSED);
  for (const host of ['a', 'cong-tin.example.vn:443', '[::1]:3000', '127.0.0.1', 'node_1', ''])
    expect(await ofHost(`Host: ${host}`), host).toBe(ANSWERED);
});
