import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** Next's own tracer of what a file needs. */
const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft') as {
  nodeFileTrace(
    files: string[],
    options: {
      base: string;
      conditions: string[];
      ignore: string[];
      readFile: (file: string) => Promise<string | Buffer | null>;
    },
  ): Promise<{ fileList: Set<string> }>;
};

/** What an operator runs, all of `cli/` but what needs a checkout, and what the server runs beside itself. */
const COMMANDS = [
  ...globSync('cli/*.ts').filter((file) => !/\.test\.ts$|^cli\/dev\.ts$/.test(file)),
  'cli/lifetime/after-death.ts',
  'cli/web/workers.ts',
  'server/decoding/worker.ts',
];

/** Files that are read by their names as the server runs. */
const READ = ['db/migrations', 'demo', 'messages', 'lib', 'public', 'server'];

/**
 * Makes Next's standalone output whole: what browsers load, and the commands of an operator with the packages that they
 * need. What it gives runs where there is nothing but Node.
 */
export async function completeStandalone(folder = '.next/standalone'): Promise<void> {
  cpSync('.next/static', path.join(folder, '.next/static'), { recursive: true });
  for (const read of READ) if (existsSync(read)) cpSync(read, path.join(folder, read), { recursive: true });
  const { fileList } = await nodeFileTrace(COMMANDS, {
    base: process.cwd(),
    conditions: ['node', 'import'],
    // What the commands find there by its name is made where they run.
    ignore: ['.next/**', '.data/**'],
    readFile: readStripped,
  });
  for (const file of fileList) cpSync(file, path.join(folder, file), { verbatimSymlinks: true });
}

/** The tracer knows JavaScript only. */
async function readStripped(file: string): Promise<string | Buffer | null> {
  const content = await readFile(file).catch(() => null);
  if (content === null || !/\.ts$/.test(file)) return content;
  return stripTypeScriptTypes(readFileSync(file, 'utf8'));
}
