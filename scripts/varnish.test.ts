import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort } from '#scripts/ports';
import { findProgram } from '#scripts/programs';
import { startVarnish } from '#scripts/varnish';

/** Time for the shipped probe to find a portal sick: two of three tries, two seconds apart. */
const PROBED_MS = 7000;

/** What a portal answers while its database is away: views wait in its memory, what needs the database fails. */
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
