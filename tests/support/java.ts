import { spawnSync } from 'node:child_process';
import { installDebianPackages } from '#tests/support/debian';

/**
 * The Java that the HTML checker runs on: `JAVA`, else the system's; on Debian as root the distribution's is installed.
 * Undefined, and said aloud, where there is none: what needs it is then skipped.
 */
export function findJava(): string | undefined {
  const found = installed();
  if (found) return found;
  console.log('Đang tìm Java để kiểm tra HTML… (looking for a Java for the HTML checker)');
  installDebianPackages('default-jre-headless');
  const now = installed();
  if (!now) console.warn('✗ Không có Java: phần kiểm tra HTML bị bỏ qua. (no Java: the HTML check is skipped)');
  return now;
}

function installed(): string | undefined {
  return [process.env['JAVA'], 'java'].find((java) => java && spawnSync(java, ['-version']).status === 0);
}
