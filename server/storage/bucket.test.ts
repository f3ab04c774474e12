import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '#cli/base/ports';
import { bucketStorage } from '#server/storage/bucket';
import { hasLibraryFiles, readAll, StorageAway } from '#server/storage/contract';

// Failing stores. `db/operation/bucket.database.test.ts` tests a working one.

const folder = mkdtempSync(path.join(tmpdir(), 'bucket-'));
const file = path.join(folder, 'large');
let server: Server | undefined;

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

const at = (port: number) =>
  bucketStorage({
    bucket: 'anh',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    forcePathStyle: true,
  });

async function givenStore(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return at((server.address() as AddressInfo).port);
}

test('a store that dies within a file breaks the file off, and never ends it short', async () => {
  const store = await givenStore((_, response) => {
    response.writeHead(200, { 'content-length': '1000000' });
    response.write(Buffer.alloc(70_000), () => response.destroy());
  });
  const found = await store.open('a/1.webp');
  expect(found?.bytes).toBe(1_000_000);
  await expect(readAll(found as NonNullable<typeof found>)).rejects.toThrow();
  await expect(store.read('a/1.webp')).rejects.toBeInstanceOf(StorageAway);
});

test('a store that dies while it is sent a file is tried once more, with the whole file', async () => {
  const content = Buffer.alloc(3_000_000, 'x');
  writeFileSync(file, content);
  const received: number[] = [];
  const store = await givenStore(async (request, response) => {
    let bytes = 0;
    for await (const chunk of request.on('error', () => {})) {
      bytes += chunk.length;
      if (received.length === 0 && bytes > 500_000) {
        received.push(bytes);
        request.destroy();
        return;
      }
    }
    received.push(bytes);
    response.end();
  });
  await store.take(file, 'a/file.mp4');
  expect(received[0]).toBeLessThan(content.length);
  expect(received.slice(1)).toEqual([content.length]);
});

test('a store that nobody hears is away at once, and tried again after a while', async () => {
  const port = await freePort();
  const store = at(port);
  for (let tries = 0; tries < 3; tries += 1)
    await expect(store.find('a/1.webp')).rejects.toMatchObject({ reason: expect.stringContaining('ECONNREFUSED') });
  await expect(store.open('a/1.webp')).rejects.toMatchObject({ reason: 'left alone for a second' });
  server = createServer((_, response) => {
    response.writeHead(206, { 'content-range': 'bytes 0-0/42', 'content-length': '1' }).end('x');
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  await expect.poll(() => store.find('a/1.webp')).toMatchObject({ bytes: 42 });
});

test('a store that never answers is given up, and its connection is let go', async () => {
  let open = 0;
  const store = await givenStore((request) => {
    open += 1;
    request.socket.once('close', () => {
      open -= 1;
    });
  });
  await expect(store.open('a/1.webp')).rejects.toMatchObject({ reason: 'no answer within 4000 ms' });
  await expect(store.check()).rejects.toBeInstanceOf(StorageAway);
  await expect.poll(() => open).toBe(0);
});

test('a store that is slow, but goes on, is waited for', async () => {
  const store = await givenStore(async (_, response) => {
    response.writeHead(200, { 'content-length': '10' });
    for (let sent = 0; sent < 10; sent += 1) {
      response.write('x');
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    response.end();
  });
  expect(Buffer.from(await store.read('a/1.webp')).toString()).toBe('xxxxxxxxxx');
});

test('a store that answers with the whole file to a part is of no use', async () => {
  const store = await givenStore((_, response) => void response.end('0123456789'));
  await expect(store.open('a/file.mp4', { start: 2, end: 4 })).rejects.toMatchObject({
    reason: expect.stringContaining('no parts'),
  });
  await expect(store.find('a/file.mp4')).rejects.toBeInstanceOf(StorageAway);
});

test('whoever stops reading lets the connection go', async () => {
  const closed = Promise.withResolvers<void>();
  const store = await givenStore((request, response) => {
    request.socket.once('close', () => closed.resolve());
    response.writeHead(200, { 'content-length': '100000000' });
    response.write(Buffer.alloc(100_000));
  });
  const found = await store.open('a/file.mp4');
  await found?.content.cancel();
  await closed.promise;
});

test('a store that refuses everything is away, whatever it is asked', async () => {
  const store = await givenStore((request, response) => {
    request.resume();
    response.writeHead(403, { 'content-type': 'application/xml' });
    response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
  });
  writeFileSync(file, 'x');
  const asked = [
    () => store.open('a/1.webp'),
    () => store.put('a/1.webp', Buffer.from('x')),
    () => store.take(file, 'a/file.pdf'),
    () => store.removeFolder('a'),
    () => hasLibraryFiles(store),
    () => store.check(),
  ];
  for (const ask of asked)
    await expect(ask()).rejects.toMatchObject({ reason: expect.stringContaining('Access Denied') });
});
