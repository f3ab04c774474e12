import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { entries, findWrongSettings } from '#server/settings/schema';
import type { Environment } from '#server/settings/schema/group';

const KEY = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
const VARNISH = { CDN: 'varnish', CDN_PURGE_URL: 'http://127.0.0.1:6081', CDN_PURGE_SECRET: 'x1' };
const TRACED = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

test.each<Environment>([
  {},
  { SITE_URL: 'http://localhost:3000' },
  { SITE_URL: 'https://www.agency.vn/' },
  { SITE_URL: 'https://cơ-quan.vn' },
  { SECURITY_CONTACT: 'mailto:a@coquan.vn', SECURITY_EXPIRES: '2027-06-30' },
  { NEXTAUTH_SECRET: randomBytes(32).toString('hex'), TRUSTED_PROXIES: '2' },
  ...[16, 24, 32].map((size) => ({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(size).toString('base64') })),
  { PAGE_CACHE_MB: '0', DATABASE_CONNECTIONS: '5', DEMO: '0', INDEXING: '1', HSTS_SUBDOMAINS: '' },
  { INDEXNOW_KEY: 'khoa-cua-co-quan', WEBSUB_HUB: 'https://hub.example/' },
  { LOG_LEVEL: 'warn', SHUTDOWN_DELAY_SECONDS: '2.5', SIGN_IN_LOG_DAYS: '30', PICTURE_MEMORY_MB: '128' },
  { CDN: '', CDN_PURGE_URL: 'x' },
  VARNISH,
  { S3_BUCKET: '', S3_ENDPOINT: '' },
  { S3_BUCKET: 'anh', S3_REGION: 'ap-southeast-1' },
  { OTEL_TRACES_SAMPLER: 'x' },
  { ...TRACED, OTEL_TRACES_SAMPLER_ARG: '0.1' },
  { ...TRACED, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json' },
])('%o passes', (env) => {
  expect(findWrongSettings(env)).toEqual([]);
});

test('what holds where nothing is set is a value of the setting', () => {
  for (const [name, { usual }] of entries) if (usual) expect(findWrongSettings({ [name]: usual }), name).toEqual([]);
});

test.each<[name: string, values: string[], beside?: Environment]>([
  ['PORT', ['ba nghìn', '0', '65536']],
  ['SITE_URL', ['www.agency.vn', 'ftp://agency.vn', 'https://agency.vn/portal', 'https://a:b@agency.vn', 'https://']],
  ['WEB_CONCURRENCY', ['0', '100', 'many']],
  ['REDIS_URL', ['localhost:6379', 'http://geheim']],
  ['DATABASE_REPLICA_URL', ['mysql://geheim']],
  ['VISITORS_PER_ADDRESS', ['many', '-1', '1.5', ' ', '1000000']],
  ['TRUSTED_PROXIES', ['yes', '-1', '1.5', '10', ' ', '1 ']],
  ['SECURITY_CONTACT', ['an-toan@coquan.vn', 'http://coquan.vn', 'mailto:a@b,']],
  ['SECURITY_EXPIRES', ['2027', '30/6/2027', '2027-02-30']],
  ['DEMO', ['no', '2']],
  ['INDEXING', ['false']],
  ['INDEXNOW_KEY', ['k y', 'short', 'khóa-của-cơ-quan']],
  ['INDEXNOW_ENDPOINT', ['ftp://x', 'api.indexnow.org']],
  ['WEBSUB_HUB', ['hub.example']],
  ['HSTS_SUBDOMAINS', ['yes']],
  ['PAGE_CACHE_MB', ['256MB', '-1']],
  ['RENDERS_PER_SECOND', ['10/s', '-1']],
  ['DATABASE_CONNECTIONS', ['0', '1.5']],
  ['NEXTAUTH_SECRET', ['secret', 'x'.repeat(31)]],
  [
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    ['secret', randomBytes(32).toString('hex'), randomBytes(31).toString('base64')],
  ],
  ['SIGN_IN_LOG_DAYS', ['91', '-1', '1.5', 'x', ' 1', '1e1']],
  ['UPLOAD_DAY_FILES', ['0', '-1', '1.5', 'many', '1000000']],
  ['PICTURE_MEMORY_MB', ['1', '0', '-300', 'many', '1e9', '127']],
  ['DISK_RESERVE', ['much', '51%']],
  ['BACKUP_KEY', ['short']],
  ['BACKUP_AT', ['2:00', '25:00']],
  ['BACKUP_KEEP', ['0', 'ever']],
  ['LOG_LEVEL', ['loud']],
  ['LOG_FORMAT', ['xml']],
  ['METRICS_TOKEN', ['short']],
  ['SHUTDOWN_DELAY_SECONDS', ['-1', '301', 'soon']],
  ['SMTP_URL', ['mail.coquan.vn']],
  ['ALARM_WEBHOOK', ['mattermost']],
  ['CDN', ['akamai']],
  ['CDN_PURGE_SECRET', ['a\r\nb'], VARNISH],
  ['CDN_PURGE_URL', ['ftp://x', 'http://a, b'], VARNISH],
  ['CDN_CHECK_URL', ['x'], VARNISH],
  ['S3_BUCKET', ['s3://anh'], { S3_REGION: 'x' }],
  ['S3_ENDPOINT', ['s3.agency.vn', 'ftp://s3.agency.vn', 'http://a:geheim@b'], { S3_BUCKET: 'anh' }],
  ['S3_REGION', ['ở đây'], { S3_BUCKET: 'anh' }],
  ['S3_FORCE_PATH_STYLE', ['yes'], { S3_BUCKET: 'anh', S3_REGION: 'x' }],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', ['collector:4318']],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', ['grpc'], TRACED],
  ['OTEL_TRACES_EXPORTER', ['zipkin'], TRACED],
  ['OTEL_TRACES_SAMPLER', ['some'], TRACED],
  ['OTEL_TRACES_SAMPLER_ARG', ['10'], TRACED],
])('a wrong %s is told in one line of both languages that does not repeat it', (name, values, beside) => {
  const { kind } = entries.get(name) ?? {};
  for (const value of values) {
    const lines = findWrongSettings({ ...beside, [name]: value });
    expect(lines, value).toEqual([`${name} ${kind?.vi}. (${name} ${kind?.en})`]);
    if (/^\w*[a-z]\w*$/.test(value)) expect(lines[0]?.split(' ')).not.toContain(value);
  }
});

describe('what a setting needs beside it', () => {
  test.each<[Environment, RegExp]>([
    [{ ALARM_EMAIL: 'a@coquan.vn' }, /ALARM_EMAIL needs SMTP_URL/],
    [{ CDN: 'varnish', CDN_PURGE_SECRET: 'x' }, /CDN needs CDN_PURGE_URL/],
    [{ ...VARNISH, CDN_PURGE_SECRET: '' }, /CDN needs CDN_PURGE_SECRET/],
    [{ CDN: 'fastly', FASTLY_SERVICE_ID: 's' }, /CDN needs FASTLY_API_TOKEN/],
    [{ CDN: 'cloudflare', CLOUDFLARE_API_TOKEN: 't' }, /CDN needs CLOUDFLARE_ZONE_ID/],
    [{ S3_ENDPOINT: 'http://a' }, /S3_ENDPOINT needs S3_BUCKET/],
    [{ S3_BUCKET: 'anh' }, /S3_BUCKET needs S3_ENDPOINT or S3_REGION/],
    [{ S3_BUCKET: 'anh', S3_REGION: 'x', S3_ACCESS_KEY_ID: 'id' }, /S3_ACCESS_KEY_ID needs S3_SECRET_ACCESS_KEY/],
    [{ S3_BUCKET: 'anh', S3_REGION: 'x', S3_SECRET_ACCESS_KEY: 'geheim' }, /^(?!.*geheim).*needs S3_ACCESS_KEY_ID/],
  ])('%o lacks something', (env, words) => {
    expect(findWrongSettings(env)).toEqual([expect.stringMatching(words)]);
  });

  test('a key without a bucket, both halves', () => {
    expect(findWrongSettings(KEY)).toHaveLength(2);
  });
});

test('every fault is told at once; of some groups, theirs alone', () => {
  const wrong = { PORT: 'x', LOG_LEVEL: 'loud', BACKUP_KEEP: 'x', METRICS_TOKEN: 'short', S3_ENDPOINT: 'http://a' };
  expect(findWrongSettings(wrong).map((line) => line.split(' ', 1)[0])).toEqual([
    'PORT',
    'S3_ENDPOINT',
    'BACKUP_KEEP',
    'LOG_LEVEL',
    'METRICS_TOKEN',
  ]);
  expect(findWrongSettings(wrong, ['backup'])).toHaveLength(1);
});
