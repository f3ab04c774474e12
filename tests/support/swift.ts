import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#cli/base/ports';
import { findProgram } from '#tests/support/programs';

type TestBucket = {
  env: Record<string, string>;
  list(): Promise<string[]>;
  put(key: string, content: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
  /** Kills the server; what is stored stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const BUCKET = 'cong-tin';
const KEY = { accessKeyId: 'test:tester', secretAccessKey: 'testing' };
const PARTS = ['account', 'container', 'object'] as const;

/** One device, one copy. Debian's own Python has Swift. */
const RINGS = `
import sys
from swift.common.ring import RingBuilder
folder = sys.argv[1]
for name, port in zip(('account', 'container', 'object'), sys.argv[2:]):
    builder = RingBuilder(2, 1, 0)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'd', 'weight': 1.0,
                     'replication_ip': '127.0.0.1', 'replication_port': int(port), 'meta': ''})
    builder.rebalance()
    builder.get_ring().save(folder + '/' + name + '.ring.gz')
`;

/**
 * OpenStack Swift's S3 API, which checks signatures and the SHA-256 of contents, with an empty bucket. Undefined, with
 * a warning, where it is not installed.
 */
export async function startTestBucket(): Promise<TestBucket | undefined> {
  const program = findProgram('swift-proxy-server');
  if (!program) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'swift-'));
  mkdirSync(path.join(folder, 'devices/d'), { recursive: true });
  const ports = [await freePort(), await freePort(), await freePort()];
  const rings = spawnSync('/usr/bin/python3', ['-c', RINGS, folder, ...ports.map(String)], { encoding: 'utf8' });
  if (rings.status !== 0) throw new Error(`Swift has no rings: ${rings.stderr}`);
  const port = await freePort();
  writeFileSync(path.join(folder, 'proxy.conf'), proxyConfiguration(folder, port));
  for (const [index, name] of PARTS.entries())
    writeFileSync(path.join(folder, `${name}.conf`), partConfiguration(folder, name, ports[index] ?? 0));

  const run = (name: string) =>
    spawn(path.join(path.dirname(program), `swift-${name}-server`), [path.join(folder, `${name}.conf`)], {
      stdio: 'ignore',
    });
  const parts = PARTS.map(run);
  let proxy = run('proxy');
  const broken = Promise.race([proxy, ...parts].map((child) => once(child, 'exit'))).then(() => {
    throw new Error('Swift has ended');
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const well = [untilWell(endpoint), ...ports.map((one) => untilWell(`http://127.0.0.1:${one}`))];
  await Promise.race([Promise.all(well), broken]);
  broken.catch(() => undefined);
  return {
    env: {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: KEY.accessKeyId,
      S3_SECRET_ACCESS_KEY: KEY.secretAccessKey,
    },
    ...(await openBucket(endpoint)),
    kill: () => end(proxy),
    async start() {
      proxy = run('proxy');
      await untilWell(endpoint);
    },
    async stop() {
      await Promise.all([proxy, ...parts].map(end));
      rmSync(folder, { recursive: true });
    },
  };
}

async function openBucket(endpoint: string): Promise<Pick<TestBucket, 'list' | 'put' | 'remove'>> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: KEY });
  await client.send(new sdk.CreateBucketCommand({ Bucket: BUCKET }));
  return {
    async list() {
      const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket: BUCKET }));
      return Contents.map(({ Key = '' }) => Key);
    },
    async put(key, content) {
      await client.send(new sdk.PutObjectCommand({ Bucket: BUCKET, Key: key, Body: content }));
    },
    async remove(key) {
      await client.send(new sdk.DeleteObjectCommand({ Bucket: BUCKET, Key: key }));
    },
  };
}

function proxyConfiguration(folder: string, port: number): string {
  return `${common(folder, port)}
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:tempauth]
use = egg:swift#tempauth
user_${KEY.accessKeyId.replace(':', '_')} = ${KEY.secretAccessKey} .admin
[filter:cache]
use = egg:swift#memcache
# None runs, and none is needed: each request is looked up.
memcache_servers = 127.0.0.1:1
${['catch_errors', 'gatekeeper', 'healthcheck', 'listing_formats', 's3api', 'slo'].map((name) => `[filter:${name}]\nuse = egg:swift#${name}`).join('\n')}
`;
}

function partConfiguration(folder: string, name: string, port: number): string {
  return `${common(folder, port)}
devices = ${folder}/devices
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
recon_cache_path = ${folder}
[pipeline:main]
pipeline = healthcheck ${name}-server
[app:${name}-server]
use = egg:swift#${name}
[filter:healthcheck]
use = egg:swift#healthcheck
`;
}

const common = (folder: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}`;

async function untilWell(url: string): Promise<void> {
  while (!(await fetch(`${url}/healthcheck`).catch(() => undefined))?.ok) await pause(50);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
