import { readFileSync } from 'node:fs';
import { Failure } from '#cli/base/failure';
import { SECRETS } from '#server/settings/schema';

/**
 * Sets each of these settings for which there is a `NAME_FILE`, from that file without the line's end: container engines
 * and systemd hand secrets over as files. Fails where both are set, or the file cannot be read.
 */
export function readSecretFiles(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Failure(`Chỉ đặt một trong hai: ${name} hoặc ${name}_FILE. (set only one of the two)`);
    env[name] = read(name, file);
    // Whatever is started from here has the setting itself.
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
