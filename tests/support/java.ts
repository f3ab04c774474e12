import { spawnSync } from 'node:child_process';
import { installDebianPackages } from '#tests/support/debian';

/**
 * `JAVA`, else the system's; on Debian as root installs the distribution's. Undefined, with a warning, where there is
 * none.
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
