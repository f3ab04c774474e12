import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { ignoreUpgrades } from '#server/http/connection/ignored-upgrades';
import { runPipeline } from '#server/http/pipeline/pipeline';

beforeAll(() => runPipeline({ server: [ignoreUpgrades] }));

test('who asks for another protocol is answered in this one; the portal is nobody’s proxy', async () => {
  const server = createServer((_request, response) => response.end('answered'));
  // As Next does.
  server.on('upgrade', (_request, socket) => socket.destroy());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const ask = async (lines: string) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`${lines.replaceAll('\n', '\r\n')}\r\n\r\n`);
    return text(socket);
  };
  for (const protocol of ['h2c', 'websocket', 'TLS/1.3, h2c', 'x'])
    for (const first of ['GET / HTTP/1.1\nHost: a\n\n', '']) {
      const asked = `GET / HTTP/1.1\nHost: a\nConnection: Upgrade, HTTP2-Settings\nUpgrade: ${protocol}\nHTTP2-Settings: AA`;
      const answers = await ask(first + asked);
      expect(answers.match(/HTTP\/1.1 200 OK/g), protocol).toHaveLength(first ? 2 : 1);
      expect(answers, protocol).toMatch(/answered$/);
    }
  expect(await ask('CONNECT evil.example:25 HTTP/1.1\nHost: evil.example')).toMatch(/^HTTP\/1.1 405 /);
  server.close();
});

test('who takes the portal for a proxy and stays, or leaves at once, holds nothing and breaks nothing', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const lines = 'CONNECT evil.example:25 HTTP/1.1\r\nHost: evil.example\r\n\r\n';
  const held = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  const staying = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  staying.write(lines);
  expect(await text(staying)).toMatch(/^HTTP\/1.1 405 /);
  await expect.poll(held).toBe(0);
  staying.destroy();

  let asked = 0;
  server.on('connect', () => {
    asked += 1;
  });
  const leaving = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
  for (const socket of leaving) socket.write(lines, () => socket.resetAndDestroy());
  await expect.poll(() => asked).toBe(50);
  await expect.poll(held).toBe(0);
  server.close();
});
