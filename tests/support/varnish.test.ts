import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { findProgram } from '#tests/support/programs';
import { startVarnish } from '#tests/support/varnish';

/** The shipped probe needs two failures of three, two seconds apart. */
const PROBED_MS = 7000;

/** A portal's answers while its database is away; any other path fails. */
const ANSWERS: Record<string, [status: number, text: string]> = {
  '/api/health/serving': [200, 'serving'],
  '/luot-xem': [204, ''],
  '/tim-kiem': [200, 'the search says that it is away'],
};

test.skipIf(!findProgram('varnishd'))(
  'while the database is away views still reach the portal and kept pages readers; so do those when the portal fails',
  async () => {
    let isAway = false;
    const portal = createServer((request, response) => {
      const [status, text] = ANSWERS[request.url ?? ''] ?? (isAway ? [503, 'away'] : [200, 'whole']);
      if (request.url === '/tin') response.setHeader('surrogate-control', 'max-age=1, stale-if-error=600');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.writeHead(status).end(status === 204 ? undefined : text);
    }).listen(0, '127.0.0.1');
    await once(portal, 'listening');
    const folder = mkdtempSync(path.join(tmpdir(), 'varnish-'));
    const varnish = await startVarnish(folder, await freePort(), (portal.address() as AddressInfo).port, 'secret');
    try {
      const get = async (at: string, method = 'GET') => {
        const answer = await fetch(`${varnish?.url}${at}`, { method });
        return [answer.status, await answer.text()];
      };
      expect(await get('/tin')).toEqual([200, 'whole']);
      isAway = true;
      await pause(PROBED_MS);
      expect(await get('/luot-xem', 'POST')).toEqual([204, '']);
      expect(await get('/tim-kiem')).toEqual(ANSWERS['/tim-kiem']);
      expect(await get('/tin')).toEqual([200, 'whole']);
      expect(await get('/chua-co')).toEqual([503, 'away']);
      isAway = false;
      expect(await get('/chua-co')).toEqual([200, 'whole']);
      portal.close();
      portal.closeAllConnections();
      expect(await get('/tin')).toEqual([200, 'whole']);
      expect((await get('/chua-co'))[0]).toBe(503);
    } finally {
      await varnish?.stop();
      portal.close();
      portal.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  },
);

test.skipIf(!findProgram('varnishd'))(
  'who has page after page made that is not kept is told to wait; kept pages, views and others come as ever',
  async () => {
    const portal = createServer((request, response) => {
      if (request.url === '/tin') response.setHeader('surrogate-control', 'max-age=60');
      response.writeHead(request.url?.startsWith('/khong') ? 404 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(portal, 'listening');
    const folder = mkdtempSync(path.join(tmpdir(), 'varnish-'));
    const varnish = await startVarnish(folder, await freePort(), (portal.address() as AddressInfo).port, 'secret');
    try {
      const get = (at: string, client: string, method = 'GET') =>
        fetch(`${varnish?.url}${at}`, { method, headers: { 'x-forwarded-for': client } });
      const asking = async (at: (number: number) => string, client: string, from = 0): Promise<Response> => {
        const answers = await Promise.all(Array.from({ length: 20 }, (_, one) => get(at(from + one), client)));
        return answers.find(({ status }) => status === 429) ?? asking(at, client, from + 20);
      };
      const forms = [(one: number) => `/khong-${one}`, () => '/khong-co', () => '/tim-kiem?q=a'];
      for (const [number, form] of forms.entries()) {
        const refused = await asking(form, `198.51.100.7, 203.0.113.${number}`);
        expect([refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual(['10', 'no-store']);
      }
      const neighbour = await get('/khong-1', '203.0.113.0, 198.51.100.8');
      expect(neighbour.status).toBe(404);
      expect((await get('/tin', '192.0.2.1')).status).toBe(200);
      expect((await get('/tin', '203.0.113.0')).status).toBe(200);
      expect((await get('/luot-xem', '203.0.113.0', 'POST')).status).toBe(200);
    } finally {
      await varnish?.stop();
      portal.close();
      portal.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  },
);
