import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverUser } from '#cli/postgres/folders';

const folder = mkdtempSync(path.join(tmpdir(), 'bad-day-'));
const isRoot = process.getuid?.() === 0;
const SECRETS = { session: 's'.repeat(64), database: 'd'.repeat(48), actions: 'a'.repeat(44), databaseMark: null };

beforeAll(() => chmodSync(folder, 0o755)); // PostgreSQL's own user must reach it
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Case = {
  name: string;
  prepare(data: string): void;
  says: RegExp;
  env?: Record<string, string>;
  needsRoot?: boolean;
};

const secretsWith = (data: string, content: string) => {
  mkdirSync(data);
  writeFileSync(path.join(data, 'secrets.json'), content, { mode: 0o600 });
};

const CASES: Case[] = [
  {
    name: 'an empty secrets.json',
    prepare: (data) => secretsWith(data, ''),
    says: /secrets\.json.*hỏng.*\(secrets\.json is damaged\)/,
  },
  {
    name: 'half a secrets.json',
    prepare: (data) => secretsWith(data, '{"session":"abc'),
    says: /\(secrets\.json is damaged\)/,
  },
  {
    name: 'a secrets.json of something else',
    prepare: (data) => secretsWith(data, 'null'),
    says: /\(secrets\.json is damaged\)/,
  },
  {
    name: 'secrets without the one of the database',
    prepare: (data) => secretsWith(data, '{"session":"abc","database":7}'),
    says: /is damaged/,
  },
  {
    name: 'a secrets.json that is a folder',
    prepare: (data) => mkdirSync(path.join(data, 'secrets.json'), { recursive: true }),
    says: /\(EISDIR\).*cannot be read/,
  },
  {
    name: 'a data folder that is a file',
    prepare: (data) => writeFileSync(data, ''),
    says: /\((EEXIST|ENOTDIR)\).*not a folder/,
  },
  {
    name: 'a damaged database folder',
    prepare: (data) => {
      secretsWith(data, JSON.stringify(SECRETS));
      mkdirSync(path.join(data, 'postgres'), { mode: 0o700 });
      writeFileSync(path.join(data, 'postgres/base'), '');
      if (isRoot) chownAsPostgres(path.join(data, 'postgres'));
    },
    says: /PG_VERSION.*\(the database folder is damaged\)/,
  },
  {
    name: "a database folder of somebody else's",
    prepare: (data) => {
      secretsWith(data, JSON.stringify(SECRETS));
      mkdirSync(path.join(data, 'postgres'));
      chownSync(path.join(data, 'postgres'), 54321, 54321);
    },
    says: /uid 54321.*\(owned by another user\)/,
    needsRoot: true,
  },
  {
    name: 'the secrets of a portal whose database is gone',
    prepare: (data) => secretsWith(data, JSON.stringify({ ...SECRETS, databaseMark: 'ab' })),
    says: /ADOPT_DATABASE=1.*its database is gone/,
  },
  {
    name: 'older secrets whose database is gone',
    prepare: (data) => secretsWith(data, JSON.stringify({ session: 's', database: 'd', actions: 'a' })),
    says: /its database is gone/,
  },
  {
    name: 'a user to serve as who is none',
    prepare: () => {},
    says: /RUN_AS=không-có.*no such user/,
    env: { RUN_AS: 'không-có' },
    needsRoot: true,
  },
];

test.each(CASES.filter(({ needsRoot }) => !needsRoot || isRoot))(
  '$name is told in one line',
  async ({ name, prepare, says, env }) => {
    const data = path.join(folder, name.replaceAll(/\W/g, '-'));
    prepare(data);
    const { code, lines } = await start({ DATA_DIR: data, DATABASE_URL: '', ...env });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(says)],
    });
  },
);

test('secrets that others can read are closed to them, and the operator is told', async () => {
  const data = path.join(folder, 'open');
  secretsWith(data, JSON.stringify({ ...SECRETS, databaseMark: 'ab' }));
  chmodSync(path.join(data, 'secrets.json'), 0o644);
  const { code, lines } = await start({ DATA_DIR: data, DATABASE_URL: '' });
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/0644.*\(others could read the secrets\)/);
  expect(statSync(path.join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

function chownAsPostgres(target: string): void {
  // The folder must count as damaged, not as foreign.
  const { uid, gid } = serverUser() as { uid: number; gid: number };
  chownSync(target, uid, gid);
}

async function start(env: Record<string, string>) {
  const settings = { ...process.env, PORT: '39873', HOST: '127.0.0.1', ...env };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'cli/start.ts'], {
    env: settings,
  });
  const [said] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { code: child.exitCode, lines: said.trim().split('\n') };
}
