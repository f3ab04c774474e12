import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Set by the portal for its own processes, by the tools that run it, or for tests alone. */
const INTERNAL = [
  'CHROMIUM',
  'CI',
  'HOSTNAME',
  'INIT_CWD',
  'JAVA',
  'NEXTAUTH_URL',
  'NEXT_RUNTIME',
  'NODE_ENV',
  'PATH',
  'REPLACED_PID',
  'STANDALONE',
  'TEST_DATABASE_URL',
  'VISIT_SINK_PORT',
  'VISIT_SINK_SECRET',
  'WHOLE_DATABASE_URL',
  'WORKER_NUMBER',
  'WORKER_RELAY',
];

const NAME = '[A-Z][A-Z0-9_]+';
const READ = new RegExp(`\\benv(?:\\??\\.)?\\[?['.](${NAME})\\b|\\benv\\.(${NAME})\\b`, 'g');
const UNPACKED = /\{([^{}]*)\} = (?:process\.)?env\b/g;

function settingsIn(source: string): string[] {
  const unpacked = [...source.matchAll(UNPACKED)].flatMap(
    ([, names = '']) => names.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? [],
  );
  return [...source.matchAll(READ)].map(([, quoted, dotted]) => quoted ?? dotted ?? '').concat(unpacked);
}

function documented(): string[] {
  const page = readFileSync('docs/operating/reference.md', 'utf8');
  const table = page.slice(page.indexOf('| variable'), page.indexOf('\n## ', page.indexOf('| variable')));
  return table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name));
}

test('every setting that the portal reads stands in the reference, and once', () => {
  const files = globSync('{app,cli,db,lib,server}/**/*.ts').filter((file) => !/\.test\.ts$/.test(file));
  const sources = [...files, 'middleware.ts'].map((file) => readFileSync(file, 'utf8'));
  const read = new Set(sources.flatMap(settingsIn).filter((name) => !INTERNAL.includes(name)));
  const told = documented();
  expect([...read].filter((name) => !told.includes(name)).toSorted()).toEqual([]);
  expect(told.filter((name, place) => told.indexOf(name) !== place)).toEqual([]);
});

/** Read by OpenTelemetry's own packages. */
const ELSEWHERE = ['OTEL_RESOURCE_ATTRIBUTES', 'OTEL_SERVICE_NAME'];

test('no setting is told that nothing reads', () => {
  const sources = globSync('{app,cli,db,lib,server,deploy}/**/*.{ts,yaml}')
    .filter((file) => !/\.test\.ts$/.test(file))
    .concat('middleware.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(documented().filter((name) => !ELSEWHERE.includes(name) && !sources.includes(name))).toEqual([]);
});
