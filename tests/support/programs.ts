import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installDebianPackages } from '#tests/support/debian';

/** Programs of the system that only some tests need, and the Debian packages that bring them. */
const PACKAGES = {
  nginx: ['nginx-light'],
  'redis-server': ['redis-server'],
  'swift-proxy-server': ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
  varnishd: ['varnish', 'varnish-modules'],
  openssl: ['openssl'],
  wrk: ['wrk'],
  wapiti: ['wapiti'],
} as const;

type Program = keyof typeof PACKAGES;

/** Where servers lie that are not on everybody's path. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * Installs those of the programs that are missing: in CI on Debian as root, and nowhere else, since a package may start its
 * service. All at once and before anything looks for one, since packages are installed by one process at a time.
 */
export function installPrograms(...names: Program[]): void {
  const missing = names.filter((name) => !pathOf(name));
  if (missing.length === 0 || !process.env['CI']) return;
  console.log(`Đang cài đặt ${missing.join(', ')}… (installing them)`);
  installDebianPackages(...missing.flatMap((name) => PACKAGES[name]));
}

/**
 * The full path of a program. Undefined, and said aloud with the line that installs it, where there is none: what needs it
 * is skipped.
 */
export function findProgram(name: Program): string | undefined {
  const found = pathOf(name);
  if (!found)
    console.warn(
      `✗ Không có ${name}: phần kiểm thử cần nó bị bỏ qua. (no ${name}, so what needs it is skipped: apt-get install ${PACKAGES[name].join(' ')})`,
    );
  return found;
}

function pathOf(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...SERVER_FOLDERS];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
