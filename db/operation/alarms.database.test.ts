import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { sql } from '#db/client/client';
import { claimAlarm, claimRecovery, forgetAlarm, readUnsent, settleAlarm } from '#db/operation/alarms';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('alarms');

const NODE = `
  import { startAlarms } from '#server/health/alarm-watch';
  import { beat } from '#server/health/heartbeat';
  setInterval(() => beat('scheduler'), 100);
  startAlarms(100);`;

const mails: string[] = [];
const posts: string[] = [];
let isDeaf = false;
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, done) => {
    text(stream).then((mail) => {
      mails.push(mail);
      done();
    });
  },
});
const webhook = createServer(async (request, response) => {
  const { text: said } = (await json(request)) as { text: string };
  if (!isDeaf) posts.push(said);
  response.writeHead(isDeaf ? 500 : 200).end();
});
const nodes: ChildProcess[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
});
beforeEach(async () => {
  mails.length = 0;
  posts.length = 0;
  await sql()`delete from alarms`;
});
afterEach(async () => {
  for (const node of nodes.splice(0)) {
    const ended = once(node, 'exit');
    node.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => {
  mailServer.close();
  webhook.close();
});

function openNode(name: string, env: Record<string, string> = {}): void {
  nodes.push(
    spawn(process.execPath, ['--input-type=module', '-e', NODE], {
      stdio: 'ignore',
      env: {
        ...process.env,
        INSTANCE_NAME: name,
        SITE_URL: 'https://tin.example.vn',
        ALARM_EMAIL: 'quantri@example.vn',
        SMTP_URL: `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`,
        ALARM_WEBHOOK: `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/hook`,
        ...env,
      },
    }),
  );
}

const about = (name: string) => posts.filter((post) => post.includes(name));
const claims = async () => {
  const [row] = await sql()`select count(*)::int as told from alarms where told_at is not null and key = 'schedule'`;
  return row?.['told'];
};

test('an article past its time is told once by two nodes, on each channel, and once that it is live', async () => {
  const id = await givenArticle(await givenCategory('tin'), 'tin-moi');
  const [revision] = await sql()`insert into revisions (article_id, category_id, slug, title, excerpt, body)
    select id, category_id, slug, 'b', '', '{"type":"doc","content":[{"type":"paragraph"}]}' from articles returning id`;
  await sql()`update articles set scheduled_revision_id = ${revision?.['id']}, scheduled_at = now() - interval '1 hour'`;
  openNode('a');
  openNode('b');
  await expect.poll(claims).toBe(2);
  await pause(1000);
  expect(about('Cảnh báo: Bài hẹn giờ')).toHaveLength(1);
  expect(posts[0]).toMatch(/^\[tin\.example\.vn\] Cảnh báo: Bài hẹn giờ\n\n1 bài đã đến giờ/);
  expect(posts[0]).toContain('https://tin.example.vn/dashboard/health');
  const scheduled = mails.filter((mail) => decoded(mail).includes('1 bài đã đến giờ'));
  expect(scheduled).toHaveLength(1);
  expect(scheduled[0]).toContain('To: quantri@example.vn');

  await sql()`update articles set scheduled_revision_id = null, scheduled_at = null where id = ${id}`;
  await pause(1000);
  await sql()`update alarms set seen_at = now() - interval '2 minutes'`;
  await expect.poll(() => about('ổn trở lại: Bài hẹn giờ').length).toBe(1);
  await expect.poll(claims).toBe(0);
  await pause(1000);
  expect(about('ổn trở lại: Bài hẹn giờ')).toHaveLength(1);
});

test('what could not be sent is tried again when the claim has run out', async () => {
  isDeaf = true;
  await sql()`insert into search_queue values (${1_000_000}, now() - interval '2 hours')`;
  openNode('a');
  const claimed = async () => {
    const [row] = await sql()`select count(*)::int as n from alarms where channel = 'webhook' and key = 'search'`;
    return row?.['n'];
  };
  await expect.poll(claimed).toBe(1);
  await pause(500);
  isDeaf = false;
  expect(about('Tìm kiếm')).toHaveLength(0);
  await sql()`update alarms set claimed_until = now()`;
  await expect.poll(() => about('Cảnh báo: Tìm kiếm').length).toBe(1);
  await sql()`delete from search_queue`;
});

test('where the database is away each node tells once, and once that it is back', async () => {
  const port = await freePort();
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const target = { host: url.hostname, port: Number(url.port) };
  url.hostname = '127.0.0.1';
  url.port = String(port);
  openNode('a', { DATABASE_URL: url.href });
  openNode('b', { DATABASE_URL: url.href });
  await expect.poll(() => about('Cảnh báo: Cơ sở dữ liệu').length).toBe(2);
  await pause(1000);
  expect(about('Cảnh báo: Cơ sở dữ liệu')).toHaveLength(2);
  expect(posts.filter((post) => /Cảnh báo: (Tìm kiếm|Cấu trúc)/.test(post))).toEqual([]);
  const way = await openWay(port, target);
  await expect.poll(() => about('ổn trở lại: Cơ sở dữ liệu').length).toBe(2);
  way.close();
});

test('what lasts is told again after a day, and is not over while a node sees it', async () => {
  expect(await claimAlarm('email', 'x')).toBe(true);
  expect(await claimAlarm('email', 'x')).toBe(false);
  await settleAlarm('email', 'x');
  expect(await claimAlarm('email', 'x')).toBe(false);
  expect(await claimRecovery('email', 'x')).toBe(false);
  await sql()`update alarms set told_at = now() - interval '25 hours', seen_at = now() - interval '2 minutes'`;
  expect(await claimAlarm('email', 'x')).toBe(true);
  await settleAlarm('email', 'x');
  await sql()`update alarms set seen_at = now() - interval '2 minutes'`;
  const claimed = await Promise.all([claimRecovery('email', 'x'), claimRecovery('email', 'x')]);
  expect(claimed.toSorted()).toEqual([false, true]);
  await forgetAlarm('email', 'x');
  expect(await claimRecovery('email', 'x')).toBe(false);
});

test('what has been raised and not told for a minute is unsent, but for the alarm that says so', async () => {
  await claimAlarm('email', 'disk@a');
  await claimAlarm('webhook', 'alarms');
  expect(await readUnsent()).toBeUndefined();
  await sql()`update alarms set raised_at = now() - interval '61 seconds'`;
  expect(await readUnsent()).toMatchObject({ channel: 'email', since: expect.any(Date) });
  await settleAlarm('email', 'disk@a');
  expect(await readUnsent()).toBeUndefined();
});

async function openWay(port: number, target: { host: string; port: number }): Promise<Server> {
  const server = createTcpServer((socket) => {
    const onward = connect(target);
    for (const end of [socket, onward]) end.on('error', () => {});
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

function decoded(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n'));
  if (/content-transfer-encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
