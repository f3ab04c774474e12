import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerUnreadRequests } from '#server/http/errors/unread-requests';
import { runPipeline } from '#server/http/pipeline/pipeline';

const server = createServer({ maxHeaderSize: 1000 }, (_, response) => response.end('read'));
let port = 0;

beforeAll(async () => {
  runPipeline({ server: [answerUnreadRequests] });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
  await (await fetch(`http://127.0.0.1:${port}`)).text();
});
afterAll(() => server.close());

test.each([
  [
    'an address that is too long',
    `GET /${'a'.repeat(3000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    431,
    'Địa chỉ hoặc cookie quá dài',
  ],
  ['what is no request', 'hello\r\n\r\n', 400, 'Yêu cầu chưa đúng'],
  ['a header that is none', 'GET / HTTP/1.1\r\nHost: a\r\na b\x01\r\n\r\n', 400, 'Yêu cầu chưa đúng'],
])('%s is answered in words, and the connection closed', async (_, sent, status, words) => {
  const socket = connect(port, '127.0.0.1');
  socket.write(sent);
  const [head = '', page = ''] = (await text(socket)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*script-src 'none'`));
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(page)}`);
  expect(page).toContain(`<h1>${words}</h1>`);
});
