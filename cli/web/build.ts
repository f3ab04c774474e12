import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { endGroup } from '#cli/lifetime/endings';
import { guardGroup, releaseGroup } from '#cli/lifetime/guard';
import { listenForStop, Stopped } from '#cli/lifetime/stop-signal';
import { packBuiltFiles } from '#cli/web/packed-files';
import { internal } from '#server/settings/internal';
import { assignSetting } from '#server/settings/settings';

export const NEXT = path.resolve('node_modules/next/dist/bin/next');

const SOURCES = '{app,components,db,domain,lib,messages,public,server}/**/*';
const SINGLE = [
  'middleware.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Next derives the names of server actions from this key. It is no secret, and equal in all builds, so that pages of
 * the last build find their actions. The server encrypts with its own key (`cli/web/server`).
 */
const ACTION_NAMES = createHash('sha256').update('cong-tin server actions').digest('base64');

/** The server of a standalone output (`cli/web/standalone.ts`); undefined in a checkout. */
export function findStandalone(folder = '.'): string | undefined {
  const server = path.resolve(folder, 'server.js');
  return existsSync(server) ? server : undefined;
}

export async function buildWhenStale(signal?: AbortSignal): Promise<void> {
  if (findStandalone()) return;
  const marker = path.join('.next', 'BUILD_ID');
  const built = existsSync(marker) ? statSync(marker).mtimeMs : 0;
  const isStale = [...globSync(SOURCES), ...SINGLE].some((file) => statSync(file).mtimeMs > built);
  if (isStale) await build(signal);
}

if (import.meta.main) {
  const { signal } = listenForStop();
  await runMain(async () => {
    await onDatabase(() => build(signal)).catch((error) => {
      throw error instanceof Stopped ? new Failure('Đã dừng, chưa dựng xong. (stopped, nothing was built)') : error;
    });
    if (internal('STANDALONE') !== '1') return;
    const { completeStandalone } = await import('#cli/web/standalone');
    await completeStandalone();
  });
  process.exit();
}

/** A temporary database where none is set, so that a build leaves the served portal alone. */
async function onDatabase(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-build-'));
  chmodSync(folder, 0o755); // root runs the database as another user
  assignSetting('DATA_DIR', folder);
  const { openDatabase } = await import('#cli/postgres/database');
  const embedded = await openDatabase();
  try {
    await work();
  } finally {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Next renders pages without parameters in the build, so a database must answer. Those pages are never served. */
async function build(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  console.log('Đang dựng bản chạy thật… (building)');
  const child = spawn(process.execPath, [NEXT, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches this process, which ends the build.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_NAMES,
    },
  });
  const pid = child.pid as number;
  const stop = () => void endGroup(pid);
  guardGroup(pid);
  signal?.addEventListener('abort', stop);
  const [[code], ...said] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  signal?.removeEventListener('abort', stop);
  releaseGroup(pid);
  signal?.throwIfAborted();
  if (code !== 0) {
    console.error(...said);
    throw new Failure('Dựng bản chạy thật không thành công; lý do ở trên.');
  }
  hideVersion();
  packBuiltFiles();
}

/** The version would only help attackers. */
function hideVersion(): void {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as { version: string };
  for (const file of globSync('.next/static/**/*.js')) {
    const script = readFileSync(file, 'utf8');
    const hidden = script.replaceAll(`window.next={version:"${version}"`, 'window.next={version:""');
    if (hidden !== script) writeFileSync(file, hidden);
  }
}
