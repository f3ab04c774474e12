import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { FileLock } from '#cli/base/file-lock';

const folder = mkdtempSync(path.join(tmpdir(), 'file-lock-'));
const file = path.join(folder, 'lock');
const held: ChildProcess[] = [];
afterEach(() => {
  for (const holder of held.splice(0)) holder.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function holder(how: 'tryAlone' | 'tryShared') {
  const code = `import { FileLock } from '#cli/base/file-lock';
    const lock = new FileLock(${JSON.stringify(file)});
    process.send(lock.${how}());
    process.on('message', () => {});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  held.push(child);
  return { child, has: (await once(child, 'message'))[0] as boolean };
}

test('one has it alone, and it goes with who has it, whatever that dies of', async () => {
  const { child, has } = await holder('tryAlone');
  const lock = new FileLock(file);
  expect([has, lock.tryAlone(), lock.tryShared()]).toEqual([true, false, false]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(lock.tryAlone()).toBe(true);
  expect((await holder('tryShared')).has).toBe(false);
  lock.release();
  expect((await holder('tryAlone')).has).toBe(true);
});

test('it stays with who has it, though nobody there names it any more', async () => {
  const code = `import { FileLock } from '#cli/base/file-lock';
    process.send(new FileLock(${JSON.stringify(file)}).tryAlone());
    process.on('message', () => {
      gc();
      setImmediate(() => process.send(true));
    });`;
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], { stdio: [...stdio] });
  held.push(child);
  expect((await once(child, 'message'))[0]).toBe(true);
  for (let time = 0; time < 5; time++) {
    child.send('collect');
    await once(child, 'message');
  }
  expect(new FileLock(file).tryAlone()).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('many share it, and nobody has it alone meanwhile; the file stays empty', async () => {
  const lock = new FileLock(file);
  expect([lock.tryShared(), (await holder('tryShared')).has, (await holder('tryAlone')).has]).toEqual([
    true,
    true,
    false,
  ]);
  expect(statSync(file).size).toBe(0);
  lock.release();
});

test('where it cannot be, one line says so', () => {
  expect(() => new FileLock(path.join(folder, 'none', 'lock'))).toThrow(/Không khóa được .*\(cannot be locked\)/);
});
