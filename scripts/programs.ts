import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installDebianPackages } from '#scripts/debian';

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

export type Program = keyof typeof PACKAGES;

/** Where servers lie that are not on everybody's path. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * The full path of a program; in CI it is installed on Debian as root, and nowhere else, since a package may start its
 * service. Undefined, and said aloud with the line that installs it, where there is none: what needs it is skipped.
 */
export function findProgram(name: Program): string | undefined {
  if (!pathOf(name) && process.env['CI']) installDebianPackages(...PACKAGES[name]);
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
