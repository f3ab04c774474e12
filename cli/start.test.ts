import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';

function start(env: Record<string, string>) {
  const settings = {
    ...process.env,
    DATA_DIR: '.data/test/start',
    DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/a',
    ...env,
  };
  const { status, stdout, stderr } = spawnSync('node', ['cli/run.mjs', 'start'], {
    encoding: 'utf8',
    env: settings,
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

test('a port in use is told in one line, with a way out', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const { status, stdout, lines } = start({ PORT: String(port), HOST: '127.0.0.1' });
  expect([status, stdout, lines.length]).toEqual([1, '', 1]);
  expect(lines[0]).toContain(`✗ Cổng ${port} đang `);
  expect(lines[0]).toContain(`chạy lại với PORT=${port + 1} npm start.`);
  if (process.platform === 'linux') expect(lines[0]).toContain(`tiến trình ${process.pid} `);
  server.close();
});

test('a PORT that is none is told', () => {
  expect(start({ PORT: 'ba nghìn' })).toMatchObject({
    status: 1,
    lines: ['✗ PORT phải là một số nguyên từ 1 đến 65535. (PORT must be a whole number from 1 to 65535)'],
  });
});

test('all that is wrong is told at once, without what might be a secret', () => {
  const { status, stdout, lines } = start({ PORT: '39871', LOG_LEVEL: 'loud', BACKUP_KEY: 'geheim', CDN: 'fastly' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['CDN', 'CDN', 'BACKUP_KEY', 'LOG_LEVEL']);
  expect(lines.join()).not.toContain('geheim');
});

test('a SITE_URL with a path is told', () => {
  const { status, lines } = start({ PORT: '39871', SITE_URL: 'https://www.agency.vn/portal' });
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain('SITE_URL');
});

test('a database that does not answer is told, without its password', () => {
  const { status, lines } = start({ PORT: '39871' });
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain('postgres://a:***@127.0.0.1:1/a');
  expect(lines[0]).not.toContain('geheim');
});

test('a DATABASE_URL that is no address is told', () => {
  const { status, lines } = start({ PORT: '39871', DATABASE_URL: 'not an address' });
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain('DATABASE_URL');
});

test('a secret that could be guessed is told, not repeated', () => {
  const { status, lines } = start({ PORT: '39871', NEXTAUTH_SECRET: 'mật khẩu' });
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain('NEXTAUTH_SECRET');
  expect(lines[0]).not.toContain('mật khẩu');
});

test.each([
  [{ S3_BUCKET: 's3://anh' }, 'not the name of a bucket'],
  [{ S3_BUCKET: 'anh', S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT must be a web address'],
  [
    { S3_BUCKET: 'anh', S3_ENDPOINT: 'http://minio:9000', S3_ACCESS_KEY_ID: 'id' },
    'S3_ACCESS_KEY_ID needs S3_SECRET_ACCESS_KEY',
  ],
  [{ S3_ENDPOINT: 'http://minio:9000' }, 'needs S3_BUCKET'],
])('%o is told before anything is opened', (env, words) => {
  const { status, stdout, lines } = start({ PORT: '39871', ...env });
  expect({ status, stdout, lines }).toEqual({ status: 1, stdout: '', lines: [expect.stringContaining(words)] });
});

test('a folder that cannot be written is told', () => {
  const { status, lines } = start({ PORT: '39871', DATA_DIR: 'package.json/data' });
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain('package.json/data');
});
