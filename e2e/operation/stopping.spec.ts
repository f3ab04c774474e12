import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { commandOf, signal } from '#cli/base/processes';
import { readPostmaster } from '#cli/lifetime/postmaster';
import { test } from '#e2e/support/test';

/** util-linux: a pseudo-terminal with forwarded input. */
const SCRIPT = '/usr/bin/script';
const hasTerminal = process.platform === 'linux' && existsSync(SCRIPT);
if (!hasTerminal)
  console.warn(`✗ Không có ${SCRIPT}: phần kiểm thử cần nó bị bỏ qua. (no pseudo-terminal: apt-get install bsdutils)`);
test.skip(!hasTerminal);
test.describe.configure({ mode: 'serial' });

/** `nobody` must be able to read the checkout. */
const AS_NOBODY: Record<string, string> =
  process.getuid?.() === 0 && isOpenToAll(path.resolve('.')) ? { RUN_AS: 'nobody' } : {};

const CTRL_C = '\x03';
const SERVING = 'Ctrl-C để dừng.';
/** A shell or npm that got the signal, too, exits with 130. */
const INTERRUPTED = [0, 130];
const IN_ORDER = /Đang dừng…[\s\S]*Đã dừng\./;
const folder = mkdtempSync(path.join(tmpdir(), 'stopping-'));
const data = path.join(folder, 'data');
let silent: Server;

test.beforeAll(async () => {
  execFileSync('chmod', ['755', folder]); // PostgreSQL's own user must reach it
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
test.afterAll(() => {
  silent.close();
  rmSync(folder, { recursive: true, force: true });
});

const terminals: Terminal[] = [];
test.afterEach(() => {
  for (const { script } of terminals.splice(0)) script.kill('SIGKILL');
});

class Terminal {
  readonly script: ChildProcess;
  /** Exit code of `npm start`. */
  readonly ended: Promise<number | null>;
  said = '';

  constructor(env: Record<string, string>, cwd = '.', command = 'npm start') {
    this.script = spawn(SCRIPT, ['-qfec', command, '/dev/null'], {
      cwd,
      env: { ...plainEnvironment(), DATA_DIR: data, HOST: '127.0.0.1', DEMO: '0', WEB_CONCURRENCY: '2', ...env },
    });
    terminals.push(this);
    this.ended = once(this.script, 'exit').then(([code]) => code);
    // A key that is pressed while it ends reaches nobody.
    this.script.stdin?.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    for (const stream of [this.script.stdout, this.script.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk;
      });
  }

  press(keys: string): void {
    this.script.stdin?.write(keys);
  }

  async hears(words: string): Promise<void> {
    await expect.poll(() => this.said, { timeout: 120_000, intervals: [50] }).toContain(words);
  }

  find(words: string): number {
    const pid = leftovers().find((known) => commandOf(known).includes(words));
    if (pid === undefined) throw new Error(`no ${words} in\n${leftovers().map(commandOf).join('\n')}`);
    return pid;
  }
}

/** Settings of the test runner's portal must not reach this one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, SITE_URL, NEXTAUTH_URL, TRUSTED_PROXIES, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('npm_'))) as NodeJS.ProcessEnv;
}

/** Processes with our data folder in their environment or, as PostgreSQL, in their arguments. */
function leftovers(): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => {
    const command = commandOf(pid);
    if (command === '' || command.startsWith(SCRIPT)) return false;
    try {
      return command.includes(data) || readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`DATA_DIR=${data}\0`);
    } catch {
      return false;
    }
  });
}

async function listUsers(): Promise<number | null> {
  const users = spawn('npm', ['run', 'user', '--', 'list'], { env: { ...plainEnvironment(), DATA_DIR: data } });
  return (await once(users, 'exit'))[0];
}

async function expectNothingLeft(): Promise<void> {
  await expect
    .poll(() => leftovers().map(commandOf), { timeout: 60_000, intervals: [100], message: 'what was left running' })
    .toEqual([]);
}

/** As a person's shell, the terminal's outlives npm, which can be gone before the portal has said its last. Quoted, `find` takes it for no npm. */
const OUTLIVING_NPM = 'trap : TERM; "npm" start; code=$?; read -r _; exit $code';

async function serve(env: Record<string, string> = {}, command?: string) {
  const terminal = new Terminal({ PORT: String(await freePort()), ...env }, '.', command);
  await terminal.hears(SERVING);
  return terminal;
}

test('while packages are being installed, Ctrl-C ends npm, and the exit code says so', async () => {
  const { port } = silent.address() as { port: number };
  const bare = path.join(folder, 'bare');
  mkdirSync(path.join(bare, 'cli'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'cli/run.mjs']) cpSync(file, path.join(bare, file));
  const terminal = new Terminal({ npm_config_registry: `http://127.0.0.1:${port}/` }, bare);
  await terminal.hears('installing npm packages');
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(130);
  await expectNothingLeft();
});

test('while the database is being made, Ctrl-C stops in order, and the next start begins it anew', async () => {
  const terminal = new Terminal({ PORT: String(await freePort()) });
  await expect.poll(() => existsSync(path.join(data, 'postgres.new')), { timeout: 60_000, intervals: [10] }).toBe(true);
  terminal.press(CTRL_C);
  expect(INTERRUPTED, terminal.said).toContain(await terminal.ended);
  expect(terminal.said).toMatch(IN_ORDER);
  await expectNothingLeft();
});

test('while it is being built, Ctrl-C ends the build', async () => {
  const copy = path.join(folder, 'copy');
  mkdirSync(copy);
  const left = new Set(['node_modules', '.next', '.data', '.git', '.test-results']);
  for (const entry of readdirSync('.').filter((name) => !left.has(name)))
    cpSync(entry, path.join(copy, entry), { recursive: true, preserveTimestamps: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  utimesSync(path.join(copy, 'package-lock.json'), new Date(0), new Date(0));
  const terminal = new Terminal({ PORT: String(await freePort()) }, copy);
  await terminal.hears('(building)');
  terminal.press(CTRL_C);
  expect(INTERRUPTED, terminal.said).toContain(await terminal.ended);
  expect(terminal.said).toMatch(IN_ORDER);
  expect(terminal.said).not.toContain('✗');
  await expectNothingLeft();
});

const ENDINGS: [string, (terminal: Terminal) => void, RegExp, (number | null)[]][] = [
  ['one Ctrl-C', (terminal) => terminal.press(CTRL_C), IN_ORDER, INTERRUPTED],
  // A busy machine may deliver them a second apart.
  ['two quick ones', (terminal) => terminal.press(CTRL_C + CTRL_C), /Đang dừng…[\s\S]*Đã dừng/, [...INTERRUPTED, 1]],
  ['the end of the terminal', (terminal) => terminal.script.kill('SIGKILL'), /./, [null]],
  ['SIGKILL of npm', (terminal) => signal(terminal.find('npm start'), 'SIGKILL'), /./, [137]],
  ['SIGKILL of run.mjs', (terminal) => signal(terminal.find('node cli/run.mjs'), 'SIGKILL'), /./, [1, 137]],
  ['SIGKILL of the start', (terminal) => signal(terminal.find('cli/start.ts'), 'SIGKILL'), /killed by SIGKILL/, [137]],
  [
    "SIGKILL of the workers' primary",
    (terminal) => signal(terminal.find('cli/web/workers.ts'), 'SIGKILL'),
    /Máy chủ web đã dừng ngoài ý muốn/,
    [1],
  ],
];

for (const [name, end, said, codes] of ENDINGS) {
  test(`${name} leaves nothing running`, async () => {
    const terminal = await serve();
    end(terminal);
    expect(codes, terminal.said).toContain(await terminal.ended);
    expect(terminal.said).toMatch(said);
    await expectNothingLeft();
  });
}

const TERMINATED: [string, (terminal: Terminal) => number][] = [
  ['npm', (terminal) => terminal.find('npm start')],
  ['all', (terminal) => -groupOf(terminal.find('cli/start.ts'))],
];

for (const [whom, find] of TERMINATED) {
  test(`SIGTERM to ${whom} leaves nothing running`, async () => {
    const terminal = await serve({}, OUTLIVING_NPM);
    signal(find(terminal), 'SIGTERM');
    await terminal.hears('Đã dừng.');
    terminal.press('\n');
    expect([0, 143], terminal.said).toContain(await terminal.ended);
    expect(terminal.said).toMatch(IN_ORDER);
    await expectNothingLeft();
  });
}

test('while it stops, Ctrl-C again ends it at once', async () => {
  const terminal = await serve({ SHUTDOWN_DELAY_SECONDS: '300' });
  terminal.press(CTRL_C);
  await terminal.hears('Đang dừng…');
  // Repeated until one counts as a second Ctrl-C.
  const pressing = setInterval(() => terminal.press(CTRL_C), 500);
  expect(await terminal.ended.finally(() => clearInterval(pressing))).not.toBe(0);
  expect(terminal.said).toContain('Đã dừng ngay');
  await expectNothingLeft();
});

test('a second start on the same folder is told who has it; a database that dies is started again; users can be listed meanwhile', async () => {
  const first = await serve();
  const second = new Terminal({ PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.said).toContain(`tiến trình ${first.find('cli/start.ts')}`);

  const before = readPostmaster(path.join(data, 'postgres'));
  signal(before?.pid as number, 'SIGKILL');
  await first.hears('(the database runs again)');
  expect(readPostmaster(path.join(data, 'postgres'))).toMatchObject({ port: before?.port, isReady: true });

  expect(await listUsers()).toBe(0);
  expect(readPostmaster(path.join(data, 'postgres'))?.isReady).toBe(true);
  first.press(CTRL_C);
  expect(INTERRUPTED, first.said).toContain(await first.ended);
  await expectNothingLeft();
});

test('what outlived its start is named with its process, and ended by the line that says so', async () => {
  const first = await serve(AS_NOBODY);
  const [start, server, guard] = ['cli/start.ts', 'cli/web/workers.ts', 'after-death.ts'].map((name) =>
    first.find(name),
  );
  if (AS_NOBODY.RUN_AS) expect(statSync(`/proc/${server}`).uid).not.toBe(0);
  signal(start as number, 'SIGSTOP'); // else it would start another guard
  for (const pid of [guard, start]) signal(pid as number, 'SIGKILL');
  await first.ended;

  const second = new Terminal({ PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.said).toContain(`"kill ${server}"`);
  signal(server as number, 'SIGTERM');
  await expect.poll(() => signal(server as number, 0), { timeout: 60_000 }).toBe(false);
  // PostgreSQL, which nobody uses, ends with its next user.
  expect(await listUsers()).toBe(0);
  await expectNothingLeft();
});

/** proc(5): the process group is the third field after the name. */
function groupOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[2]);
}

function isOpenToAll(target: string): boolean {
  if ((statSync(target).mode & 0o005) !== 0o005) return false;
  return target === path.dirname(target) || isOpenToAll(path.dirname(target));
}
