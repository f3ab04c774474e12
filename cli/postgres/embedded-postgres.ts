import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { FileLock } from '#cli/base/file-lock';
import { freePort } from '#cli/base/ports';
import { waitUntil } from '#cli/base/processes';
import { leaveDatabase } from '#cli/lifetime/endings';
import { guardDatabase, releaseDatabase } from '#cli/lifetime/guard';
import { readPostmaster } from '#cli/lifetime/postmaster';
import { beginPostgres } from '#cli/postgres/beginning';
import { prepareFolders, serverUser } from '#cli/postgres/folders';
import { turnOver } from '#cli/postgres/log';

const PATIENCE_MS = 90_000;
const PAUSE_MS = 50;

export type EmbeddedPostgres = {
  url: string;
  data: string;
  port: number;
  /** At the same port. */
  restart(): Promise<void>;
  /** False where another process still uses it; the last one stops it. */
  stop(): Promise<boolean>;
};

type Options = {
  folder: string;
  password: string;
  settings?: Record<string, string>;
  port?: number;
};

/**
 * Starts the PostgreSQL of the npm packages on a loopback port with its data in `folder`, or joins the one that runs
 * there. It has its own session, which Ctrl-C does not reach, and ends with its last user, however that ends. As root
 * it runs as an unprivileged user, as PostgreSQL demands.
 */
export async function startEmbeddedPostgres({
  folder,
  password,
  settings = {},
  port,
}: Options): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const { binaries, data } = prepareFolders(path.resolve(folder), user);
  const lockFile = `${path.resolve(folder)}.lock`;
  const lock = new FileLock(lockFile);
  const start = async (at: number) => beginPostgres({ binaries, data, user, password, settings, port: at });
  guardDatabase(data, lockFile);
  try {
    const running = await join(lock, data, async () => {
      turnOver(path.join(data, 'server.log'));
      await start(port ?? (await freePort()));
    });
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${running.port}/postgres`,
      data,
      port: running.port,
      restart: () => start(running.port),
      stop: async () => {
        lock.release();
        const hasStopped = await leaveDatabase(data, lock);
        releaseDatabase(data);
        return hasStopped;
      },
    };
  } catch (error) {
    lock.release();
    await leaveDatabase(data, lock);
    releaseDatabase(data);
    throw error;
  }
}

/** The first user starts the database; all share the lock. */
async function join(lock: FileLock, data: string, start: () => Promise<void>) {
  for (const end = performance.now() + PATIENCE_MS; ; ) {
    if (lock.tryAlone()) {
      await waitUntil(() => readPostmaster(data)?.isReady !== false, PATIENCE_MS);
      if (!readPostmaster(data)) await start();
      lock.release();
    }
    if (lock.tryShared()) {
      const running = readPostmaster(data);
      if (running?.isReady) return running;
      lock.release();
    }
    if (performance.now() > end)
      throw new Failure(
        `PostgreSQL ở ${data} đang do tiến trình khác dùng mà không trả lời. (another process holds it, and it does not answer)`,
      );
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
