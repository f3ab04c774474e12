import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#lib/env';
import { Failure } from '#scripts/failure';

type Secrets = { session: string; database: string; actions: string; demoPassword?: string };

const file = () => path.join(dataFolder(), 'secrets.json');

/** The secrets of this installation, made on first use and readable by its owner alone; what an older one lacks is added. */
export function loadSecrets(): Secrets {
  const known = existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    session: randomBytes(32).toString('hex'),
    database: randomBytes(24).toString('hex'),
    actions: randomBytes(32).toString('base64'),
    ...known,
  };
  if (!known.actions) saveSecrets(secrets);
  return secrets;
}

export function saveSecrets(secrets: Secrets): void {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(file(), JSON.stringify(secrets, null, 2), { mode: 0o600 });
    chmodSync(file(), 0o600); // the mode above is for a new file only
  } catch (error) {
    throw new Failure(
      `Không ghi được vào thư mục ${path.resolve(dataFolder())} (${(error as NodeJS.ErrnoException).code}): cấp quyền ghi hoặc đặt DATA_DIR.`,
    );
  }
}
