import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/a' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

test('a backup of a database that does not answer ends with one line, and leaves no file', () => {
  const { status, stdout, lines } = run('cli/backup.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(lines).toEqual([expect.stringMatching(/^✗ Sao lưu không xong, [^\n]*ECONNREFUSED/)]);
  expect(lines.join()).not.toContain('geheim');
  expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
});

test.each([
  [[], /^✗ Cách dùng: npm run restore TỆP/],
  [['nowhere.tar.zst'], /^✗ \/.*nowhere\.tar\.zst: không có tệp này/],
  [['package.json'], /^✗ \/.*package\.json: đây không phải bản sao lưu của Cổng Tin\. Chưa có gì bị thay đổi\.$/],
] as const)('a restoration of %j is refused in one line', (args, line) => {
  const { status, lines } = run('cli/restore.ts', ...args);
  expect([status, lines]).toEqual([1, [expect.stringMatching(line)]]);
});
