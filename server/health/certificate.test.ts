import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer as createSilentServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'node:tls';
import { expect, test } from 'vitest';
import { certificateEnd } from '#server/health/certificate';
import { makeCertificate } from '#tests/database/certificate';

const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
const file = (name: string) => path.join(folder, name);
const fault = makeCertificate(folder, 'elsewhere.invalid');
if (fault) console.warn('SKIPPED: no openssl, so that the end of a certificate is not read.');

test.skipIf(fault)('the end of a certificate that nobody vouches for is read', async () => {
  const server = createServer({ key: readFileSync(file('privkey.pem')), cert: readFileSync(file('fullchain.pem')) });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const end = await certificateEnd(`https://127.0.0.1:${(server.address() as AddressInfo).port}/tin`);
  const days = ((end?.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(2.9);
  expect(days).toBeLessThan(3.1);
  server.close();
  rmSync(folder, { recursive: true });
});

test('an address by http has none; one that does not answer, or not by TLS, is not seen', async () => {
  expect(await certificateEnd('http://127.0.0.1:1')).toBeUndefined();
  expect(await certificateEnd('https://127.0.0.1:1')).toBeNull();
  const server = createSilentServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  expect(await certificateEnd(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)).toBeNull();
  server.close();
});
