import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { signal } from '#cli/base/processes';

const COMMAND = `import { writeFileSync } from 'node:fs';
writeFileSync('pid', String(process.pid));
process.on('SIGTERM', () => { writeFileSync('asked', ''); process.exit(); });
setInterval(() => {}, 1000);`;

const folder = mkdtempSync(path.join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform !== 'linux')(
  'npm killed without a terminal takes along what it runs, in order',
  async () => {
    for (const name of ['cli', 'node_modules']) mkdirSync(path.join(folder, name));
    cpSync('cli/run.mjs', path.join(folder, 'cli/run.mjs'));
    write('cli/wait.ts', COMMAND);
    write('package.json', JSON.stringify({ type: 'module', scripts: { start: 'node cli/run.mjs wait' } }));
    write('package-lock.json', '{}');
    write('node_modules/.package-lock.json', '{}');
    const npm = spawn('npm', ['start'], { cwd: folder, detached: true, stdio: 'ignore' });
    await expect.poll(() => existsSync(path.join(folder, 'pid')), { timeout: 30_000 }).toBe(true);
    const pid = Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
    signal(npm.pid as number, 'SIGKILL');
    await once(npm, 'exit');
    try {
      await expect.poll(() => signal(pid, 0), { timeout: 10_000 }).toBe(false);
      expect(existsSync(path.join(folder, 'asked'))).toBe(true);
    } finally {
      signal(pid, 'SIGKILL');
    }
  },
  60_000,
);

function write(name: string, content: string): void {
  writeFileSync(path.join(folder, name), content);
}
