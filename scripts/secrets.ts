import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#lib/env';
import { Failure } from '#scripts/failure';

type Secrets = { session: string; database: string; actions: string; demoPassword?: string };

const file = () => path.join(dataFolder(), 'secrets.json');

/** The secrets of this installation, made on first use and readable by its owner alone; what an older one lacks is added. */
export function loadSecrets(): Secrets {
  if (!existsSync(file())) makeOnce();
  const known = JSON.parse(readFileSync(file(), 'utf8')) as Partial<Secrets>;
  const secrets: Secrets = { ...newSecrets(), ...known };
  if (!known.actions) saveSecrets(secrets);
  return secrets;
}

function newSecrets(): Secrets {
  return {
    session: randomBytes(32).toString('hex'),
    database: randomBytes(24).toString('hex'),
    actions: randomBytes(32).toString('base64'),
  };
}

/** Of nodes that start together for the first time, one makes the secrets of all: the file appears whole, or is another's. */
function makeOnce(): void {
  const own = `${file()}.${process.pid}`;
  write(own, newSecrets());
  try {
    linkSync(own, file());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw refusal(error);
  } finally {
    rmSync(own, { force: true });
  }
}

export function saveSecrets(secrets: Secrets): void {
  write(file(), secrets);
}

function write(target: string, secrets: Secrets): void {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(target, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    chmodSync(target, 0o600); // the mode above is for a new file only
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): Failure {
  return new Failure(
    `Không ghi được vào thư mục ${path.resolve(dataFolder())} (${(error as NodeJS.ErrnoException).code}): cấp quyền ghi hoặc đặt DATA_DIR.`,
  );
}
