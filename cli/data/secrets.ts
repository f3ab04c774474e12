import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { closeToOthers, unwritable } from '#cli/data/data-folder';
import { dataFolder } from '#server/settings/process';

type Secrets = {
  session: string;
  database: string;
  actions: string;
  demoPassword?: string;
  /** Mark of the database served with these secrets; null where none was, missing in older files. */
  databaseMark?: string | null;
};

const file = () => path.join(dataFolder(), 'secrets.json');

/** Creates the secrets on first use with mode 0600, and adds what an older file lacks. */
export function loadSecrets(): Secrets {
  if (!existsSync(file())) makeOnce();
  const known = read();
  closeToOthers(file());
  if (known.actions) return known as Secrets;
  const secrets = { ...known, actions: newSecrets().actions } as Secrets;
  saveSecrets(secrets);
  return secrets;
}

function read(): Partial<Secrets> {
  try {
    const known = JSON.parse(readFileSync(file(), 'utf8')) as Partial<Secrets>;
    if (isSecret(known?.session) && isSecret(known?.database)) return known;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw unreadable((error as NodeJS.ErrnoException).code);
  }
  throw new Failure(
    `${path.resolve(file())} trống hoặc bị hỏng: khôi phục tệp này từ bản sao lưu. Không xóa nó: mật khẩu của cơ sở dữ liệu ở trong đó. (secrets.json is damaged)`,
  );
}

function isSecret(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function unreadable(code: string | undefined): Failure {
  return new Failure(
    `Không đọc được ${path.resolve(file())} (${code}): chạy bằng người dùng sở hữu tệp này, hoặc đổi chủ bằng chown. (secrets.json cannot be read)`,
  );
}

function newSecrets(): Secrets {
  return {
    session: randomBytes(32).toString('hex'),
    database: randomBytes(24).toString('hex'),
    actions: randomBytes(32).toString('base64'),
    databaseMark: null,
  };
}

/** `link` is atomic, so nodes that start together share one's secrets. */
function makeOnce(): void {
  const own = `${file()}.${process.pid}`;
  write(own, newSecrets());
  try {
    linkSync(own, file());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataFolder(), error);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Atomic: the old file stays whole on a full disk, or when this process is killed. */
export function saveSecrets(secrets: Secrets): void {
  const target = existsSync(file()) ? realpathSync(file()) : file();
  const partial = `${target}.${process.pid}`;
  try {
    write(partial, secrets);
    keepOwner(target, partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error instanceof Failure ? error : unwritable(dataFolder(), error);
  }
}

function keepOwner(target: string, partial: string): void {
  const before = statSync(target, { throwIfNoEntry: false });
  if (before && process.getuid?.() === 0) chownSync(partial, before.uid, before.gid);
}

function write(target: string, secrets: Secrets): void {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(target, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
    chmodSync(target, 0o600); // `mode` above applies to new files only
  } catch (error) {
    throw unwritable(dataFolder(), error);
  }
}
