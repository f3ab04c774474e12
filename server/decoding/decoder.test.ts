import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { type Decode, openDecoder, TooHeavy } from '#server/decoding/decoder';
import { memoryLimit } from '#server/decoding/memory';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-decoder-'));
const endless = path.join(folder, 'endless');
execFileSync('mkfifo', [endless]);
const pdf = path.join(folder, 'a.pdf');
writeFileSync(pdf, '%PDF-1.7\n%%EOF\n');

afterAll(() => rmSync(folder, { recursive: true }));

const readEndless = (decode: Decode) => decode('renditions', { picture: endless, sha256: '', mostPixels: 0 });

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

test('a file that is read for too long is given up, and the next one is read', async () => {
  const decode = openDecoder(1500);
  await expect(readEndless(decode)).rejects.toThrow(TooHeavy);
  expect(await decode('type', { path: pdf })).toBe('application/pdf');
});

test('whoever ends the process in the middle costs one file', async () => {
  const before = new Set(childrenOf(process.pid));
  const decode = openDecoder();
  expect(await decode('type', { path: pdf })).toBe('application/pdf');
  const [pid = 0] = childrenOf(process.pid).filter((child) => !before.has(child));
  const broken = expect(readEndless(decode)).rejects.toThrow(TooHeavy);
  const waiting = decode('type', { path: pdf });
  process.kill(pid, 'SIGKILL');
  await broken;
  expect(await waiting).toBe('application/pdf');
});

test('it has none of the secrets, and goes first where memory ends', async () => {
  process.env['NEXTAUTH_SECRET'] = 'bí mật';
  const before = new Set(childrenOf(process.pid));
  await openDecoder()('type', { path: pdf });
  const [pid = 0] = childrenOf(process.pid).filter((child) => !before.has(child));
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/SECRET|DATABASE_URL/);
  expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/^Max data size +\d+ /m);
  expect(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8').trim()).toBe('1000');
});

/** Reads one file, says so, reads another when told to, and ignores signals. */
const PROGRAM = `
  import { openDecoder } from '#server/decoding/decoder';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const decode = openDecoder();
  console.log(await decode('type', { path: process.argv[1] }));
  process.stdin.once('data', async () => {
    const second = process.argv[2];
    console.log(await decode(second.endsWith('pdf') ? 'type' : 'renditions', { path: second, picture: second, sha256: '', mostPixels: 0 }));
    process.exit();
  });
`;

async function startProgram(second: string) {
  const program = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, pdf, second], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  await once(program.stdout, 'data');
  const [child = 0] = childrenOf(program.pid ?? 0);
  expect(isAlive(child)).toBe(true);
  return { program, child };
}

test('killed, the portal leaves no such process, whatever it was doing', async () => {
  const { program, child } = await startProgram(endless);
  program.stdin.write('x');
  program.kill('SIGKILL');
  await expect.poll(() => isAlive(child), { timeout: 30_000 }).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to the whole group lets an upload end as it would',
  async (signal) => {
    const { program, child } = await startProgram(pdf);
    process.kill(-(program.pid ?? 0), signal);
    program.stdin.write('x');
    expect(String((await once(program.stdout, 'data'))[0])).toBe('application/pdf\n');
    await expect.poll(() => isAlive(child), { timeout: 30_000 }).toBe(false);
  },
);

test('an idle process keeps nobody from ending', () => {
  const program = PROGRAM.slice(0, PROGRAM.indexOf('process.stdin'));
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program, pdf], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(out).toBe('application/pdf\n');
});

test.each([300, 128])('PICTURE_MEMORY_MB=%s is taken', (megabytes) => {
  vi.stubEnv('PICTURE_MEMORY_MB', String(megabytes));
  expect(memoryLimit()).toBe(megabytes * 1024 * 1024);
  vi.unstubAllEnvs();
});
