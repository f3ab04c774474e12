import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { TEST_FOLDER } from '#tests/support/test-database';

const run = promisify(execFile);

export const NEXT_COLUMN = 'next_release';

const FOLDER = path.join(TEST_FOLDER, 'release');
/** What a build reads; tests need packages that a release lacks. */
const SOURCES = ['app', 'cli', 'components', 'db', 'demo', 'domain', 'lib', 'messages', 'public', 'server'];
const FILES = [
  'instrumentation.ts',
  'middleware.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'tsconfig.json',
];

/**
 * A second build with other names for built files (`NEXT_HASH_SALT`), as for containers (`STANDALONE=1`), kept until
 * the first build is newer. Returns a copy outside the checkout, where only its own packages resolve, with one more
 * migration.
 */
export async function makeRelease(databaseUrl: string) {
  if (!isFresh()) await build(databaseUrl);
  const folder = path.join(tmpdir(), `cong-tin-release-${process.pid}`);
  await cp(path.join(FOLDER, '.next/standalone'), folder, { recursive: true, verbatimSymlinks: true });
  addMigration(path.join(folder, 'db/migrations'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Adds a column unknown to the old code to the table used most. */
function addMigration(folder: string): void {
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: Record<string, unknown>[] };
  const idx = journal.entries.length;
  const tag = `${String(idx).padStart(4, '0')}_next_release`;
  journal.entries.push({ idx, version: '7', when: Date.now(), tag, breakpoints: true });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(
    path.join(folder, `${tag}.sql`),
    `alter table articles add column ${NEXT_COLUMN} text default '' not null;`,
  );
}

function isFresh(): boolean {
  const made = path.join(FOLDER, '.next/standalone/cli/start.ts');
  return existsSync(made) && statSync(path.join(FOLDER, '.next/BUILD_ID')).mtimeMs > statSync('.next/BUILD_ID').mtimeMs;
}

async function build(databaseUrl: string): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const source of [...SOURCES, ...FILES].filter((name) => existsSync(name))) {
    cpSync(source, path.join(FOLDER, source), { recursive: true, filter: (file) => !/\.test\.ts$/.test(file) });
  }
  // Turbopack follows no symbolic link out of the folder; a hard link is a plain file.
  await run('cp', ['-al', 'node_modules', FOLDER]);
  await run(process.execPath, ['cli/web/build.ts'], {
    cwd: FOLDER,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      STANDALONE: '1',
      NEXT_HASH_SALT: 'second',
    },
  });
}
