import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { poolOf } from '#domain/concurrency';
import { listeningUrl } from '#domain/listening';
import { shutdownDelayMs } from '#lib/watch/settings';
import { findStandalone, NEXT } from '#scripts/build';
import { loadSecrets } from '#scripts/secrets';

type Options = {
  port: number;
  host: string;
  /** Processes that share the port. */
  workers?: number;
  cwd?: string;
  env?: Record<string, string>;
  stdio?: 'inherit' | 'ignore' | 'pipe';
};

export type Server = { process: ChildProcess; url: string; stop(): Promise<void> };

const WORKERS = path.resolve('scripts/workers.ts');

/** Bytes of a request's address and headers: 10 000 Vietnamese letters typed into the search come to 90 000. */
const HEADER_LIMIT = 128 * 1024;

/** A server that does not stop by itself within this time, after it stopped being ready, is killed. */
const STOP_LIMIT_MS = 20_000;

/** Starts the production server and waits until it is ready. Rejects when it ends before that. */
export async function startServer({
  port,
  host,
  workers = 1,
  cwd = '.',
  env,
  stdio = 'inherit',
}: Options): Promise<Server> {
  const url = listeningUrl(host, port, 'localhost');
  const site = process.env['SITE_URL'] ?? url;
  const child = spawn(
    process.execPath,
    [`--max-http-header-size=${HEADER_LIMIT}`, ...several(workers), ...program(cwd, port, host)],
    {
      stdio: ['ignore', stdio === 'inherit' ? 'ignore' : stdio, stdio],
      // A session of its own: Ctrl-C reaches `start`, which stops the parts in their order.
      detached: true,
      cwd,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        HOST: host,
        // What the standalone server calls it.
        HOSTNAME: host,
        SITE_URL: site,
        NEXTAUTH_URL: process.env['NEXTAUTH_URL'] ?? site,
        NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] || loadSecrets().session,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] || loadSecrets().actions,
        ...shares(workers),
        ...env,
      },
    },
  );
  await Promise.race([
    waitUntilReady(url),
    once(child, 'exit').then(() => Promise.reject(new Error('the server ended'))),
  ]);
  return { process: child, url, stop: () => stop(child) };
}

function several(workers: number): string[] {
  return workers > 1 ? [WORKERS, String(workers)] : [];
}

function program(folder: string, port: number, host: string): string[] {
  const standalone = findStandalone(folder);
  return standalone ? [standalone] : [NEXT, 'start', '-p', String(port), '-H', host];
}

/** Of what the processes of one server divide, the part of each. */
function shares(workers: number): Record<string, string> {
  if (workers === 1) return {};
  const cache = Math.ceil(Number(process.env['PAGE_CACHE_MB'] ?? 256) / workers);
  return { PAGE_CACHE_MB: String(cache), DATABASE_CONNECTIONS: String(poolOf(workers)) };
}

async function waitUntilReady(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), shutdownDelayMs() + STOP_LIMIT_MS);
  await ended;
  clearTimeout(killer);
}
