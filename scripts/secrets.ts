import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#lib/env';
import { Failure } from '#scripts/failure';

type Secrets = { session: string; database: string; demoPassword?: string };

const file = () => path.join(dataFolder(), 'secrets.json');

/** The secrets of this installation, made on first use and readable by its owner alone. */
export function loadSecrets(): Secrets {
  if (existsSync(file())) return JSON.parse(readFileSync(file(), 'utf8')) as Secrets;
  const secrets = { session: randomBytes(32).toString('hex'), database: randomBytes(24).toString('hex') };
  saveSecrets(secrets);
  return secrets;
}

export function saveSecrets(secrets: Secrets): void {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(file(), JSON.stringify(secrets, null, 2), { mode: 0o600 });
  } catch (error) {
    throw new Failure(
      `Không ghi được vào thư mục ${path.resolve(dataFolder())} (${(error as NodeJS.ErrnoException).code}): cấp quyền ghi hoặc đặt DATA_DIR.`,
    );
  }
}
