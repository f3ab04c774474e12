import { readFileSync } from 'node:fs';
import { Failure } from '#cli/base/failure';
import { SECRETS } from '#server/settings/schema';

/**
 * Fills each secret setting from the file that `NAME_FILE` names, as container engines and systemd supply it. Throws a
 * Failure where both are set, or the file is unreadable.
 */
export function readSecretFiles(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Failure(`Chỉ đặt một trong hai: ${name} hoặc ${name}_FILE. (set only one of the two)`);
    env[name] = read(name, file);
    // Child processes inherit the setting, and would refuse both.
    delete env[`${name}_FILE`];
  }
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`Không đọc được ${name}_FILE=${file} (${code}). (cannot be read)`);
  }
}
