import { spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '#cli/base/failure';
import { nameProcess, signal, waitUntil } from '#cli/base/processes';
import { readPostmaster } from '#cli/lifetime/postmaster';
import { makeOwned, type ServerUser } from '#cli/postgres/folders';
import { reasonInLog } from '#cli/postgres/log';

const DYING_MS = 10_000;

type Server = {
  binaries: string;
  data: string;
  user: ServerUser;
  password: string;
  settings: Record<string, string>;
  port: number;
};

export async function beginPostgres(server: Server): Promise<void> {
  const { binaries, data, user, settings, port } = server;
  refuseDamaged(data, user);
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialize(server);
  const flags = Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...settings,
  });
  const command = flags.map(([key, value]) => `-c ${key}='${value}'`).join(' ');
  await clearClaim(data);
  const log = path.join(data, 'server.log');
  const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const start = ['-D', data, 'start', '-w', '-t', '60', '-l', log, '-o', command];
  await run(path.join(binaries, 'bin/pg_ctl'), start, user).catch((error: Error) => {
    throw new Failure(`PostgreSQL không khởi động được: ${reasonInLog(log, before) ?? error.message} (xem ${log})`);
  });
}

/**
 * A killed server blocks the start until its parent has reaped it. Where another program has its PID, PostgreSQL would
 * take that program for the server, so postmaster.pid is removed.
 */
async function clearClaim(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const isGone = () => !signal(pid, 0);
  await waitUntil(() => isGone() || (nameProcess(pid) !== undefined && !readPostmaster(data)), DYING_MS);
  if (!isGone() && !readPostmaster(data)) rmSync(file, { force: true });
}

/** PostgreSQL's own message would be hidden: its log lies in the folder. */
function refuseDamaged(data: string, user: ServerUser): void {
  const owner = statSync(data).uid;
  if (owner !== (user?.uid ?? process.getuid?.()))
    throw new Failure(
      `Thư mục cơ sở dữ liệu ${data} thuộc về người dùng khác (uid ${owner}): chạy bằng người dùng đó, hoặc chown -R ${user?.name ?? process.getuid?.()} ${data}. (owned by another user)`,
    );
  if (!existsSync(path.join(data, 'PG_VERSION')) && readdirSync(data).length > 0)
    throw new Failure(
      `Thư mục cơ sở dữ liệu ${data} bị hỏng (không có PG_VERSION): giữ nó lại để xem xét và khôi phục bản sao lưu vào một DATA_DIR mới. (the database folder is damaged)`,
    );
}

/** Renamed at the end, so that an interrupted run starts afresh. */
async function initialize({ binaries, data, password, user }: Server): Promise<void> {
  const made = `${data}.new`;
  const passwordFile = `${made}.password`;
  for (const left of [made, passwordFile]) rmSync(left, { recursive: true, force: true });
  makeOwned(made, user);
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
    await run(path.join(binaries, 'bin/initdb'), ['-D', made, ...flags], user);
    renameSync(made, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** In its own session, which Ctrl-C does not reach. */
async function run(program: string, args: string[], user: ServerUser): Promise<void> {
  const env = { ...process.env, HOME: '/', LC_ALL: 'C' };
  const as = user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {};
  const child = spawn(program, args, { env, ...as, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject).once('exit', (code, signal) => resolve(code ?? signal));
  });
  const said = text(child.stderr);
  const code = await ended;
  if (code === 0) {
    child.stderr.destroy();
    said.catch(() => {});
    return;
  }
  const why = (await said).trim().split('\n').at(-1);
  throw new Failure(`${path.basename(program)}: ${why || code}`);
}
