import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { sendSecurityHeaders } from '#server/http/response/security-headers';

const answers: Record<string, string> = {
  '/': 'text/html; charset=utf-8',
  '/tim-kiem?q=a': 'text/html',
  '/a.json': 'application/json',
};
let asked: IncomingMessage['headers'] = {};
const server = createServer((request, response) => {
  asked = request.headers;
  response.setHeader('server', 'Next.js 16');
  response.setHeader('content-type', answers[request.url ?? ''] ?? 'text/plain');
  response.end('x');
});

beforeAll(async () => {
  runPipeline({ response: [sendSecurityHeaders] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  process.env['SITE_URL'] = 'https://portal.example';
  delete process.env['HSTS_SUBDOMAINS'];
});

const headersOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })).headers;

test('over TLS, and only there, browsers are told to stay with it', async () => {
  for (const path of ['/', '/tim-kiem?q=a']) {
    const headers = await headersOf(path);
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect(headers.get('content-security-policy')).toMatch(/; upgrade-insecure-requests$/);
  }
  process.env['HSTS_SUBDOMAINS'] = '1';
  expect((await headersOf('/')).get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
  process.env['SITE_URL'] = 'http://portal.example';
  const plain = await headersOf('/');
  expect(plain.get('strict-transport-security')).toBeNull();
  expect(plain.get('content-security-policy')).not.toContain('upgrade');
});

test('a page without a policy of its own runs no inline script; what is no page does nothing at all', async () => {
  expect((await headersOf('/')).get('content-security-policy')).toContain("script-src 'self';");
  expect((await headersOf('/a.json')).get('content-security-policy')).not.toContain('script-src');
  expect((await headersOf('/none')).get('server')).toBeNull();
});

test('the nonce is ours, whatever the request brings', async () => {
  const brought = { 'content-security-policy': "script-src 'nonce-b3Vycw=='" };
  const sent = (await headersOf('/dang-nhap', brought)).get('content-security-policy') ?? '';
  expect(sent).not.toContain('b3Vycw==');
  expect(asked['content-security-policy']).toBe(sent);
  await headersOf('/', brought);
  expect(asked['content-security-policy']).toBeUndefined();
});
