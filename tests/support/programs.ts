import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installDebianPackages } from '#tests/support/debian';

/** Programs of some tests, with their Debian packages. */
const PACKAGES = {
  'chromium-headless-shell': ['chromium-headless-shell'],
  nginx: ['nginx-light'],
  'redis-server': ['redis-server'],
  'swift-proxy-server': ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
  varnishd: ['varnish', 'varnish-modules'],
  openssl: ['openssl'],
  wrk: ['wrk'],
  wapiti: ['wapiti'],
} as const;

type Program = keyof typeof PACKAGES;

/** Not on everybody's `PATH`. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * Only in CI on Debian as root: a package may start its service. Call it before anything looks for a program: one
 * process at a time can install packages.
 */
export function installPrograms(...names: Program[]): void {
  const missing = names.filter((name) => !pathOf(name));
  if (missing.length === 0 || !process.env['CI']) return;
  console.log(`Đang cài đặt ${missing.join(', ')}… (installing them)`);
  installDebianPackages(...missing.flatMap((name) => PACKAGES[name]));
}

/** Undefined, with a warning that names its package, where there is none. */
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
