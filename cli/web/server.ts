import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { loadSecrets } from '#cli/data/secrets';
import { endGroup } from '#cli/lifetime/endings';
import { guardGroup, releaseGroup } from '#cli/lifetime/guard';
import { findStandalone, NEXT } from '#cli/web/build';
import { isAnswered } from '#cli/web/probe';
import { listeningUrl } from '#domain/http/listening';
import { poolOf } from '#domain/operation/concurrency';
import { internal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

type Options = {
  port: number;
  host: string;
  isDevelopment?: boolean;
  workers?: number;
  cwd?: string;
  env?: Record<string, string>;
  stdio?: 'inherit' | 'ignore' | 'pipe';
  as?: { uid: number; gid: number };
  signal?: AbortSignal;
};

export type Server = { process: ChildProcess; url: string; stop(): Promise<void> };

const WORKERS = path.resolve('cli/web/workers.ts');

const NOT_STARTED = 'Máy chủ web không khởi động được; lý do ở trên. (the web server did not start)';

/** 10 000 Vietnamese letters in the search take 90 000 bytes. */
const HEADER_LIMIT = 128 * 1024;

/**
 * Node sizes its heap by the machine, and garbage grew to twice of what is in use. Here a half of the young part has 16 MB,
 * and the old part is collected when it has grown by three fifths; less costs speed (docs/performance.md).
 */
const MODEST_HEAP = ['--max-semi-space-size=16', '--heap-growing-percent=60'];

/** By glibc; otherwise it keeps what was freed in an arena for each thread. */
const MODEST_MALLOC = { MALLOC_ARENA_MAX: '2' };

/** Resolves when the web server is ready; rejects where it ends before. */
export async function startServer({
  port,
  host,
  isDevelopment = false,
  workers = 1,
  cwd = '.',
  env,
  stdio = 'inherit',
  as,
  signal,
}: Options): Promise<Server> {
  const url = listeningUrl(host, port, 'localhost');
  const site = setting('SITE_URL') ?? url;
  const child = spawn(
    process.execPath,
    [
      `--max-http-header-size=${HEADER_LIMIT}`,
      // Next hands them to the server of development in NODE_OPTIONS, where Node refuses one.
      ...(isDevelopment ? [] : MODEST_HEAP),
      ...several(workers),
      ...program(cwd, port, host, isDevelopment),
    ],
    {
      stdio: ['ignore', stdio === 'inherit' ? 'ignore' : stdio, stdio],
      // Ctrl-C reaches `start`, which stops the parts in order.
      detached: true,
      ...as,
      cwd,
      env: {
        ...MODEST_MALLOC,
        ...process.env,
        NODE_ENV: isDevelopment ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        HOST: host,
        HOSTNAME: host,
        SITE_URL: site,
        NEXTAUTH_URL: internal('NEXTAUTH_URL') ?? site,
        NEXTAUTH_SECRET: setting('NEXTAUTH_SECRET') ?? loadSecrets().session,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: setting('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY') ?? loadSecrets().actions,
        ...shares(workers),
        ...env,
      },
    },
  );
  guardGroup(child.pid as number);
  const ended = once(child, 'exit').then(() => releaseGroup(child.pid as number));
  await Promise.race([
    waitUntilReady(isDevelopment ? `${url}/luot-xem.js` : `${url}/api/health/ready`),
    ended.then(() => Promise.reject(new Failure(NOT_STARTED))),
    aborted(signal),
  ]).catch(async (error) => {
    await stop(child);
    throw error;
  });
  return { process: child, url, stop: () => stop(child) };
}

function several(workers: number): string[] {
  return workers > 1 ? [WORKERS, String(workers)] : [];
}

function program(folder: string, port: number, host: string, isDevelopment: boolean): string[] {
  const standalone = isDevelopment ? undefined : findStandalone(folder);
  return standalone ? [standalone] : [NEXT, isDevelopment ? 'dev' : 'start', '-p', String(port), '-H', host];
}

function shares(workers: number): Record<string, string> {
  if (workers === 1) return {};
  const cache = Math.ceil(setting('PAGE_CACHE_MB') / workers);
  return { PAGE_CACHE_MB: String(cache), DATABASE_CONNECTIONS: String(poolOf(workers)) };
}

async function waitUntilReady(probe: string): Promise<void> {
  while (!(await isAnswered(probe))) await new Promise((resolve) => setTimeout(resolve, 100));
}

function aborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  await endGroup(child.pid as number);
  await ended;
}
