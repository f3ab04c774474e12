import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ConnectionOptions, connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNginx } from '#cluster/nginx';
import { freePort } from '#scripts/ports';
import { findProgram } from '#scripts/programs';

const program = findProgram('nginx');
const isMissing = !program || !findProgram('openssl');
const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));

/** Stands where a node would, and says what reached it. */
const node = createServer((request, response) => response.end(JSON.stringify([request.url, request.headers])));
let nginx: Awaited<ReturnType<typeof startNginx>>;
let [port, plainPort] = [0, 0];

beforeAll(async () => {
  if (isMissing) return;
  await once(node.listen(0, '127.0.0.1'), 'listening');
  [port, plainPort] = [await freePort(), await freePort()];
  const nodes = [(node.address() as AddressInfo).port];
  nginx = await startNginx(program, { folder, plainPort, port, nodes });
});
afterAll(async () => {
  node.close();
  if (!isMissing) await nginx.stop();
  rmSync(folder, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}) {
  const options = { host: '127.0.0.1', servername: 'localhost', port, path, ca: nginx.ca };
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = httpsRequest({ ...options, headers: { host: 'localhost', ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on('error', reject).end();
  });
}

/** Which TLS they agree upon; the error's code where none. */
function shakeHands(options: ConnectionOptions) {
  return new Promise<string>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: nginx.ca, ...options }, () => {
      resolve(socket.getProtocol() ?? '');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test.skipIf(isMissing)('without TLS nothing is shown: readers are sent on, other names are not answered', async () => {
  const plain = `http://127.0.0.1:${plainPort}/tin?q=%`;
  const sent = await new Promise<[number, string]>((resolve, reject) => {
    const asked = get(plain, { headers: { host: 'localhost' } }, (answer) => {
      answer.resume();
      resolve([answer.statusCode ?? 0, answer.headers.location ?? '']);
    });
    asked.on('error', reject);
  });
  expect(sent).toEqual([308, 'https://localhost/tin?q=%']);
  await expect(fetch(plain)).rejects.toThrow();
});

test.skipIf(isMissing)('TLS 1.2 and 1.3, nothing older and nothing weaker, for the site’s own name', async () => {
  expect(await shakeHands({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
  expect(await shakeHands({})).toBe('TLSv1.3');
  // Offered by the client in earnest: it is the server that refuses.
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const;
  expect(await shakeHands(old)).toMatch(/ALERT_PROTOCOL_VERSION/);
  expect(await shakeHands({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:AES256-SHA:@SECLEVEL=0' })).toMatch(
    /HANDSHAKE/,
  );
  expect(await shakeHands({ servername: 'evil.example' })).toMatch(/UNRECOGNIZED_NAME/);
});

test.skipIf(isMissing)('what a client says of itself does not reach a node', async () => {
  const claimed = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-middleware-subrequest': 'middleware',
    'x-request-id': 'evil',
  };
  const { text } = await ask('/tin', claimed);
  expect(text).not.toMatch(/203\.0\.113\.9|evil|"middleware"/);
  expect(JSON.parse(text)[1]).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' });
});

test.skipIf(isMissing)('metrics are not handed on, however they are asked for', async () => {
  for (const path of ['/api/metrics', '/api/metrics?a', '/api//metrics', '/api/%6detrics', '/x/../api/metrics'])
    expect((await ask(path)).status, path).toBe(404);
});

test.skipIf(isMissing)(
  'where no node is left its own answer is as guarded as theirs, and names no version',
  async () => {
    node.close();
    node.closeAllConnections();
    const { status, headers } = await ask('/');
    expect(status).toBe(503);
    expect(headers).toMatchObject({
      server: 'nginx',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'retry-after': '5',
    });
  },
);
