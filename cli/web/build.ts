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

/** Next's command line. */
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
 * Next names server actions by a digest with this in it. No secret: the same for every build, so that a page of the build
 * before finds its actions in the next. What the server encrypts with is its own (`cli/web/server`), and not in the build.
 */
const ACTION_NAMES = createHash('sha256').update('cong-tin server actions').digest('base64');

/** The server of a standalone output (`cli/web/standalone.ts`) in a folder; undefined where it is a checkout. */
export function findStandalone(folder = '.'): string | undefined {
  const server = path.resolve(folder, 'server.js');
  return existsSync(server) ? server : undefined;
}

/** Builds the production server when a source is newer than the last build; a standalone output has none. */
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

/** With a database of its own for that long where none is named, so that a release is built beside the one that is served. */
async function onDatabase(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-build-'));
  chmodSync(folder, 0o755); // the database runs as another user where we are root
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

/** Next renders the pages without parameters as it builds, so a database must answer; what it rendered is never served. */
async function build(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  console.log('Đang dựng bản chạy thật… (building)');
  const child = spawn(process.execPath, [NEXT, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C is for this process, which ends the build.
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

/** Next's script for browsers names its version, which tells nobody anything but whoever looks for a hole. */
function hideVersion(): void {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as { version: string };
  for (const file of globSync('.next/static/**/*.js')) {
    const script = readFileSync(file, 'utf8');
    const hidden = script.replaceAll(`window.next={version:"${version}"`, 'window.next={version:""');
    if (hidden !== script) writeFileSync(file, hidden);
  }
}
