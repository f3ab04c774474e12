import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type NextFetchEvent, NextRequest } from 'next/server';
import { afterAll, expect, test, vi } from 'vitest';
import { noteReadersServer, openOwnPort } from '#server/http/next/own-port';
import { middleware } from '../../../middleware';

const asked: { url: string | undefined; authorization: string | undefined; port: number | undefined }[] = [];
const readers = createServer(({ url, headers: { authorization }, socket: { localPort } }, response) => {
  asked.push({ url, authorization, port: localPort });
  response.end('<p>Tin</p>');
}).listen(0, '127.0.0.1');
await once(readers, 'listening');
const { port } = readers.address() as AddressInfo;
afterAll(() => void readers.close());

test('a process asks the server that readers are answered by, over a port of its own and with its secret', async () => {
  vi.stubEnv('PORT', String(port));
  const ask = await openOwnPort();
  await ask('/tin');
  expect(asked).toEqual([]); // nobody has connected yet, so nothing is kept either
  noteReadersServer(readers);
  await ask('/tin');
  expect(asked).toMatchObject([{ url: '/tin', authorization: `Bearer ${process.env['OWN_SECRET']}` }]);
  const own = asked[0]?.port;
  expect(own).not.toBe(port);
  for (const authorization of ['', 'Bearer ', 'Bearer undefined'])
    expect((await fetch(`http://127.0.0.1:${own}/tin`, { headers: { authorization } })).status).toBe(403);
});

test('what it asks for is no view; who does not know its secret is counted', () => {
  const isCounted = (authorization: string) => {
    const waitUntil = vi.fn();
    const request = new NextRequest('http://127.0.0.1/tin', { headers: { authorization } });
    middleware(request, { waitUntil } as unknown as NextFetchEvent);
    return waitUntil.mock.calls.length > 0;
  };
  vi.stubEnv('OWN_SECRET', 'a secret of this test');
  expect(isCounted(`Bearer ${process.env['OWN_SECRET']}`)).toBe(false);
  for (const authorization of ['', 'Bearer', 'Bearer x']) expect(isCounted(authorization)).toBe(true);
  vi.stubEnv('OWN_SECRET', undefined);
  for (const authorization of ['Bearer ', 'Bearer undefined']) expect(isCounted(authorization)).toBe(true);
});
