import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALL_LIMIT_MS = 240_000;

/**
 * The Java that the HTML checker runs on: `JAVA`, else the system's; on Debian as root the distribution's is installed.
 * Undefined, and said aloud, where there is none: what needs it is then skipped.
 */
export function findJava(): string | undefined {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Đang cài Java để kiểm tra HTML… (installing a Java for the HTML checker)');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const command = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless';
    spawnSync('sh', ['-c', command], { stdio: 'ignore', env, timeout: INSTALL_LIMIT_MS });
  }
  const now = installed();
  if (!now) console.warn('✗ Không có Java: phần kiểm tra HTML bị bỏ qua. (no Java: the HTML check is skipped)');
  return now;
}

function installed(): string | undefined {
  return [process.env['JAVA'], 'java'].find((java) => java && spawnSync(java, ['-version']).status === 0);
}
