import { globSync, readFileSync } from 'node:fs';
import { internalNames } from '#server/settings/internal';
import { entries } from '#server/settings/schema';

/** Why files outside `server/settings` touch the environment. */
const REASONS: Record<string, string> = {
  'instrumentation.ts': 'Next puts NEXT_RUNTIME in as it builds',
  'middleware.ts': 'bundled for the edge, and it would bring the whole schema of the settings along',
  'next.config.js': 'Next reads it before anything of ours',
  'cli/run.mjs': 'runs on any Node, before packages are installed',
  'cli/base/secret-files.ts': 'fills in the secrets that stand in files, before any is read',
  'cli/postgres/beginning.ts': 'hands the environment on to a child',
  'cli/web/build.ts': 'hands the environment on to a child',
  'cli/web/server.ts': 'hands the environment on to a child',
  'db/client/settings.ts': 'db imports nothing of server; the schema describes its two variables, too',
  'server/decoding/child.ts': 'hands a few variables on to a child',
};

const KNOWN = new Set([...entries.keys(), ...internalNames, 'NEXT_RUNTIME', 'PATH']);

/** By path. */
type Sources = Record<string, string>;

export function findSettingFaults(sources = readSources()): string[] {
  return [...findStrays(sources), ...findUndescribed(sources), ...findUnread(sources)];
}

function findStrays(sources: Sources): string[] {
  const touching = Object.keys(sources).filter((file) => /\bprocess\.env\b/.test(sources[file] ?? ''));
  return touching
    .filter((file) => !file.startsWith('server/settings/') && !(file in REASONS))
    .map((file) => `${file}: may not touch process.env; describe the setting in server/settings/schema`);
}

function findUndescribed(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/\bprocess\.env(?:\?\.)?(?:\.|\[')([A-Za-z_]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !KNOWN.has(name))
      .map((name) => `${file}: reads ${name}, which server/settings/schema does not describe`),
  );
}

function findUnread(sources: Sources): string[] {
  const all = Object.entries(sources)
    .filter(([file]) => !file.startsWith('server/settings/schema/'))
    .map(([, source]) => source)
    .join('\n');
  const isRead = (name: string) =>
    ['setting(', 'internal(', 'process.env['].some((reading) => all.includes(`${reading}'${name}'`));
  return [...entries.keys(), ...internalNames]
    .filter((name) => !isRead(name) && !isReadByOpenTelemetry(name))
    .map((name) => `server/settings: nothing reads ${name}`);
}

function isReadByOpenTelemetry(name: string): boolean {
  return name.startsWith('OTEL_');
}

function readSources(): Sources {
  const files = globSync('{app,cli,components,db,demo,domain,lib,server}/**/*.{ts,tsx,mjs}')
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .concat('instrumentation.ts', 'middleware.ts', 'next.config.js');
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}
