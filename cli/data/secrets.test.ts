import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from '#cli/data/secrets';

const run = promisify(execFile);
let folder = '';
const file = () => path.join(folder, 'secrets.json');
const modeOf = () => statSync(file()).mode & 0o777;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  process.env['DATA_DIR'] = folder;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  delete process.env['DATA_DIR'];
});

test('are made once, random, and readable by their owner alone', () => {
  const made = loadSecrets();
  expect(loadSecrets()).toEqual(made);
  expect(modeOf()).toBe(0o600);
  expect(Buffer.from(made.actions, 'base64')).toHaveLength(32);
  rmSync(file());
  expect(loadSecrets().session).not.toBe(made.session);
});

test('nodes that start together for the first time have the same', async () => {
  const code = `import { loadSecrets } from './cli/data/secrets.ts';
    while (Date.now() < ${Date.now() + 2000});
    console.log(JSON.stringify(loadSecrets()));`;
  const start = () => run(process.execPath, ['--input-type=module', '-e', code]);
  const said = await Promise.all(Array.from({ length: 4 }, start));
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
});

test('an older file keeps what it has, gets what it lacks, and is closed to others', () => {
  writeFileSync(file(), JSON.stringify({ session: 's', database: 'd', demoPassword: 'p' }));
  chmodSync(file(), 0o644);
  expect(loadSecrets()).toMatchObject({ session: 's', database: 'd', demoPassword: 'p', actions: expect.any(String) });
  expect(modeOf()).toBe(0o600);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(loadSecrets());
});

test('what cannot be written whole leaves the file as it was', async () => {
  const made = loadSecrets();
  const code = `import { loadSecrets, saveSecrets } from './cli/data/secrets.ts';
    saveSecrets({ ...loadSecrets(), demoPassword: 'x'.repeat(9000) });`;
  // `ulimit -f` counts blocks of 512 or 1024 bytes.
  const limited = ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', code];
  await expect(run('sh', limited)).rejects.toThrow('secrets');
  expect(loadSecrets()).toEqual(made);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
});
