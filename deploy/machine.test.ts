import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { UPLOAD_LIMITS } from '#domain/media/media';
import { testNginx, writeNginx } from '#tests/cluster/nginx';
import { findProgram } from '#tests/support/programs';

const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nginx = findProgram('nginx');
const openssl = findProgram('openssl');
const varnish = findProgram('varnishd');
const ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((file) => existsSync(file));

test.skipIf(!nginx || !openssl)('nginx takes the shipped configuration without a word', async () => {
  const place = { folder, plainPort: await freePort(), port: await freePort(), nodes: [await freePort()] };
  expect(testNginx(nginx ?? '', writeNginx(place))).toBe('');
});

test('what is run by hand is what a shell reads', () => {
  for (const name of ['cong-tin', 'cong-tin-roll']) {
    const { status, stderr } = spawnSync('sh', ['-n', `deploy/systemd/${name}`], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
});

test('a picture that takes all memory ends the process that reads it, not the node', () => {
  const unit = readFileSync('deploy/systemd/cong-tin@.service', 'utf8');
  expect(unit).toMatch(/^MemoryMax=\d+G$/m);
  expect(unit).toMatch(/^OOMPolicy=continue$/m);
});

test("an operator's command reads files from where it was given", () => {
  const settings = path.join(folder, 'node.env');
  writeFileSync(settings, 'DATA_DIR=/var/lib/cong-tin\n');
  const script = readFileSync('deploy/systemd/cong-tin', 'utf8')
    .replace('/etc/cong-tin/node.env', settings)
    .replace(/^exec .*$/m, 'env');
  const env = { ...process.env, INIT_CWD: '/', CONG_TIN_RELEASE: '/usr' };
  const { stdout } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  expect(stdout).toContain(`INIT_CWD=${folder}\n`);
});

test.each([
  ['HOST=127.0.0.1 PORT=3001', 'http://127.0.0.1:3001/'],
  ['HOST=127.0.0.1 PORT=3001 HOST=10.0.0.2', 'http://10.0.0.2:3001/'],
  ['PORT=3001 HOST=fd00::2', 'http://[fd00::2]:3001/'],
  ['HOST=0.0.0.0 PORT=3001', 'http://127.0.0.1:3001/'],
])('with %s a roll asks the node at %s', (environment, address) => {
  const programs = mkdtempSync(path.join(folder, 'programs-'));
  const asked = path.join(programs, 'asked');
  const program = (name: string, script: string) =>
    writeFileSync(path.join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  program('systemctl', `[ "$1" != show ] || echo '${environment}'`);
  program('curl', `echo "$*" > ${asked}`);
  program('sleep', '');
  const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}` };
  expect(spawnSync('sh', ['deploy/systemd/cong-tin-roll', '3001'], { env }).status).toBe(0);
  expect(readFileSync(asked, 'utf8')).toContain(` ${address}api/health/ready`);
});

test('nginx lets through what the portal takes', () => {
  const site = readFileSync('deploy/nginx/cong-tin.conf', 'utf8');
  const limits = [...site.matchAll(/client_max_body_size (\d+)m;/g)].map(([, size]) => Number(size) * 1024 * 1024);
  expect(Math.min(...limits)).toBeGreaterThan(5 * 1024 * 1024);
  expect(Math.max(...limits)).toBeGreaterThan(UPLOAD_LIMITS.video);
  expect(site).toContain('large_client_header_buffers 8 128k;');
});

test.skipIf(!varnish)('Varnish takes what the compose file gives it', () => {
  const own = readFileSync('deploy/varnish/compose/portal.vcl', 'utf8').replaceAll(/"node\d"/g, '"127.0.0.1"');
  writeFileSync(path.join(folder, 'portal.vcl'), own);
  const args = [
    '-j',
    'none',
    '-C',
    '-n',
    path.join(folder, 'varnish'),
    '-p',
    `vcl_path=${folder}`,
    '-f',
    path.resolve('deploy/varnish/default.vcl'),
  ];
  const { status, stderr } = spawnSync(varnish ?? '', args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

test.skipIf(!ANALYZE)('systemd takes the unit without a word', () => {
  // Its paths are a server's: only the unit is checked.
  const unit = readFileSync('deploy/systemd/cong-tin@.service', 'utf8');
  const file = path.join(folder, 'cong-tin@3001.service');
  writeFileSync(file, unit);
  const { stderr, status } = spawnSync(ANALYZE ?? '', ['verify', '--man=no', file], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line.includes('cong-tin'))).toEqual([]);
  expect(status).toBe(0);
});

test.skipIf(!ANALYZE)('systemd finds the unit well protected', () => {
  const file = path.join(folder, 'cong-tin@3001.service');
  writeFileSync(file, readFileSync('deploy/systemd/cong-tin@.service', 'utf8'));
  const { stdout } = spawnSync(ANALYZE ?? '', ['security', '--offline=true', file], { encoding: 'utf8' });
  expect(Number(/exposure level.*: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThan(3);
});
