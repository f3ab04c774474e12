import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { ownSockets } from '#db/client/sockets';
import { makeCertificate } from '#tests/database/certificate';

const folder = mkdtempSync(path.join(tmpdir(), 'sockets-'));
const file = (name: string) => path.join(folder, name);
const hasTls = !makeCertificate(folder, 'database.invalid');
if (!hasTls) console.warn('SKIPPED: no openssl, so that a silent database behind TLS is not tested.');

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

type Passage = (client: Socket, database: Socket) => void;

/** A route to the database; after `vanish` connections stay open, and nothing passes. */
async function givenWay(passage: Passage) {
  const database = new URL(inject('postgresUrl'));
  const links: Socket[] = [];
  const way = createServer((client) => {
    const onward = connect(Number(database.port), database.hostname);
    for (const socket of [client, onward]) links.push(socket.on('error', () => socket.destroy()));
    passage(client, onward);
  });
  await once(way.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(database);
  url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
  const vanish = () => {
    for (const link of links) link.unpipe().removeAllListeners('data').resume();
  };
  const close = () => {
    way.close();
    for (const link of links) link.destroy();
  };
  return { url: url.href, vanish, [Symbol.dispose]: close };
}

const plain: Passage = (client, database) => client.pipe(database).pipe(client);

/** How PostgreSQL begins TLS: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL */
const overTls: Passage = (client, database) =>
  client.once('data', () => {
    client.write('S');
    const options = {
      isServer: true,
      key: readFileSync(file('privkey.pem')),
      cert: readFileSync(file('fullchain.pem')),
    };
    const opened = new TLSSocket(client, options).on('error', () => {});
    opened.pipe(database).pipe(opened);
    opened.once('unpipe', () => opened.unpipe()); // stops both ways
  });

test.concurrent('a database that goes without a word is given up, and listened to and asked again when it is back', async ({
  expect,
}) => {
  using way = await givenWay(plain);
  process.env['DATABASE_URL'] = way.url;
  const listening: unknown[] = [];
  const heard: string[] = [];
  await sql().listen(
    'news',
    (news) => heard.push(news),
    () => listening.push(true),
  );
  await sql()`select 1`;
  way.vanish();
  await expect(sql()`select 1`).rejects.toThrow('CONNECTION_CLOSED');
  expect(await sql()`select 2 as two`).toEqual([{ two: 2 }]);
  await expect.poll(() => listening.length).toBe(2);
  await sql()`select pg_notify('news', 'back')`;
  await expect.poll(() => heard).toEqual(['back']);
});

test.concurrent('so is one that is reached over TLS', async ({ expect, skip }) => {
  skip(!hasTls);
  using way = await givenWay(overTls);
  const client = postgres(way.url, { max: 1, ssl: 'require', ...ownSockets(way.url) });
  await client`select 1`;
  way.vanish();
  await expect(client`select 1`).rejects.toThrow('CONNECTION_CLOSED');
  expect(await client`select 2 as two`).toEqual([{ two: 2 }]);
  await client.end();
});

test.concurrent('one that was idle and has just been asked is not cut while another statement takes long', async ({
  expect,
}) => {
  const open = (options: object) => postgres(inject('postgresUrl'), { max: 1, ...options });
  const [client, patient] = [open(ownSockets(inject('postgresUrl'))), open({})];
  await client`select 1`;
  const long = patient`select pg_sleep(22)`.execute();
  await pause(19_500);
  expect(await client`select 'here' as answer, pg_sleep(2.5)`).toMatchObject([{ answer: 'here' }]);
  await long;
  await Promise.all([client.end(), patient.end()]);
});

test('a proxy that has no database behind it fails what is asked at once', async () => {
  using way = await givenWay((client) => client.end());
  const client = postgres(way.url, { max: 1, ...ownSockets(way.url) });
  await expect(client`select 1`).rejects.toThrow('ended before the database said a word');
  await client.end();
});

test('a host that cannot be reached at all fails what is asked at once', async () => {
  const url = 'postgres://x:x@255.255.255.255:5432/x'; // connecting to a broadcast address fails without a packet
  const client = postgres(url, { max: 1, ...ownSockets(url) });
  await expect(client`select 1`).rejects.toMatchObject({ code: expect.stringMatching(/^E(NETUNREACH|ACCES|INVAL)$/) });
  await client.end();
});

test('of several hosts postgres.js chooses the next itself', () => {
  expect(ownSockets('postgres://x:a,b@one:5432,two:5432/x?target_session_attrs=primary')).toEqual({});
  expect(ownSockets('postgres://x:a,b@one:5432/x?options=a,b')).not.toEqual({});
});
