import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

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

/** Operator commands, except those that need a checkout, and programs of the server. */
const COMMANDS = [
  ...globSync('cli/*.ts').filter((file) => !/\.test\.ts$|^cli\/dev\.ts$/.test(file)),
  'cli/lifetime/after-death.ts',
  'cli/web/workers.ts',
  'server/decoding/worker.ts',
];

/** Read by name at run time. */
const READ = ['db/migrations', 'demo', 'messages', 'lib', 'public', 'server'];

/** Adds browser files and operator commands to Next's standalone output, which then needs only Node. */
export async function completeStandalone(folder = '.next/standalone'): Promise<void> {
  cpSync('.next/static', path.join(folder, '.next/static'), { recursive: true });
  for (const read of READ) if (existsSync(read)) cpSync(read, path.join(folder, read), { recursive: true });
  for (const file of await filesOf(COMMANDS)) cpSync(file, path.join(folder, file), { verbatimSymlinks: true });
}

/** All that the programs load: a package may have one file for an import, and another for a `require` within a package. */
async function filesOf(programs: string[]): Promise<Set<string>> {
  const files = new Set<string>();
  for (const how of ['import', 'require']) {
    const { fileList } = await nodeFileTrace(programs, {
      base: process.cwd(),
      conditions: ['node', how],
      // Created where the commands run.
      ignore: ['.next/**', '.data/**'],
      readFile: readStripped,
    });
    for (const file of fileList) files.add(file);
  }
  return files;
}

/** The tracer reads JavaScript only. */
async function readStripped(file: string): Promise<string | Buffer | null> {
  const content = await readFile(file).catch(() => null);
  if (content === null || !/\.ts$/.test(file)) return content;
  return stripTypeScriptTypes(readFileSync(file, 'utf8'));
}
