import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSecretFiles } from '#cli/base/secret-files';

const folder = mkdtempSync(path.join(tmpdir(), 'secret-files-'));
const file = path.join(folder, 'url');
writeFileSync(file, 'postgres://a:b@c/d\n');
afterAll(() => rmSync(folder, { recursive: true }));

test('a setting is read from the file that its name with _FILE names', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATABASE_URL_FILE: file };
  readSecretFiles(env);
  expect(env).toEqual({ NODE_ENV: 'test', DATABASE_URL: 'postgres://a:b@c/d' });
});

test('both are refused, and so is a file that cannot be read; neither names the secret', () => {
  const both = { NODE_ENV: 'test' as const, DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x:secret@y/z' };
  expect(() => readSecretFiles(both)).toThrow(/^(?!.*secret@).*DATABASE_URL_FILE/);
  const none = { NODE_ENV: 'test' as const, BACKUP_KEY_FILE: path.join(folder, 'none') };
  expect(() => readSecretFiles(none)).toThrow(/BACKUP_KEY_FILE.*ENOENT/);
});

test('no other setting is read from a file', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', SITE_URL_FILE: file };
  readSecretFiles(env);
  expect(env['SITE_URL']).toBeUndefined();
});
