import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Logs to a closed pipe; exits with 3 if that throws. */
const LOGGER = `
  import { setTimeout as pause } from 'node:timers/promises';
  import { outliveBrokenPipes } from '#server/http/connection/broken-pipe';
  process.on('uncaughtException', () => process.exit(3));
  if (process.argv.includes('--guarded')) outliveBrokenPipes();
  for (let line = 0; line < 20; line += 1) { console.error('x'); await pause(10); }
  process.exit(0);
`;

async function exitCodeOf(...args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', LOGGER, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.destroy();
  const [code] = await once(child, 'exit');
  return code as number;
}

test('a log that nobody reads is no error', async () => {
  expect(await exitCodeOf('--', '--guarded')).toBe(0);
  expect(await exitCodeOf()).toBe(3);
});
