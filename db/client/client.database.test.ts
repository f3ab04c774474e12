import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closeDatabase } from '#db/client/client';
import { listenForContentChanges } from '#db/client/content-events';

/** PostgreSQL's answer while it starts: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const FIELDS = Buffer.from('SFATAL\0C57P03\0Mthe database system is starting up\0\0');
const refusal = Buffer.concat([Buffer.from('E'), Buffer.from([0, 0, 0, FIELDS.length + 4]), FIELDS]);

test('a database that refuses all, as while it starts, is asked to listen ten times a second, not hundreds', async () => {
  let asked = 0;
  const starting = createServer((connection) => {
    asked += 1;
    connection.once('data', () => connection.end(refusal));
  }).listen(0, '127.0.0.1');
  await once(starting, 'listening');
  process.env['DATABASE_URL'] = `postgres://x:x@127.0.0.1:${(starting.address() as AddressInfo).port}/x`;
  listenForContentChanges(
    () => {},
    () => {},
  ).catch(() => {});
  await pause(1000);
  expect(asked).toBeLessThan(20);
  await expect.poll(() => asked).toBeGreaterThan(2);
  await closeDatabase();
  starting.close();
});
