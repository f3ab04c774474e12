import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { circlesOf } from '#tools/circles';

/** A trailing `*` matches the rest. */
type Rule = { folder: string; may: string[]; packages: string[]; typesFrom?: string[]; never?: string[] };

/** The first rule whose folder fits a file applies. */
const RULES: Rule[] = [
  { folder: 'domain/', may: ['domain'], packages: ['prosemirror-model', 'parse5', 'zod', 'diff', 'ipaddr.js'] },
  { folder: 'db/', may: ['domain', 'db'], packages: ['drizzle-orm*', 'postgres', 'node:*'] },
  // A process of its own reads foreign files.
  { folder: 'server/decoding/', may: ['domain', 'server'], packages: ['*'], typesFrom: ['db'] },
  { folder: 'server/', may: ['domain', 'db', 'server', 'messages'], packages: ['*'], never: ['sharp'] },
  { folder: 'lib/', may: ['domain', 'db', 'server', 'lib', 'messages'], packages: ['*'], never: ['sharp'] },
  // A release has these commands, but no checks, tests or measurements.
  { folder: 'cli/', may: ['domain', 'db', 'server', 'lib', 'demo', 'cli'], packages: ['*'], never: ['sharp'] },
  {
    folder: 'components/',
    may: ['domain', 'components', 'messages'],
    packages: [
      'react',
      'react-dom',
      'next',
      'next/*',
      'next-intl',
      'next-auth/react',
      '@tiptap/*',
      'prosemirror-search',
      'lucide-react',
    ],
    typesFrom: ['db', 'lib'],
  },
  {
    folder: 'app/(public)/',
    may: ['domain', 'db', 'server', 'lib', 'components', 'messages'],
    packages: ['react', 'next', 'next/*', 'next-intl*'],
    never: [
      '#lib/account/auth',
      '#lib/account/session',
      '#server/http/request/session-token',
      '#db/client/client',
      '#db/schema',
    ],
  },
  {
    folder: 'app/',
    may: ['domain', 'db', 'server', 'lib', 'components', 'messages'],
    packages: ['react', 'next', 'next/*', 'next-intl*', 'next-auth*', 'zod'],
    never: ['#db/client/client', '#db/schema'],
  },
];

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[\w*{},\s$]*?from\s+)?['"]([^'"]+)['"]/gm;

type Import = { file: string; target: string; isType: boolean };

/** One line for each import that the table forbids. */
export function findForbiddenImports(): string[] {
  return readImports()
    .filter(({ file, target, isType }) => {
      const rule = RULES.find(({ folder }) => file.startsWith(folder));
      return rule && !isAllowed(rule, target, isType);
    })
    .map(({ file, target }) => `${file}: may not import ${target}`);
}

/** Type imports count; folders only within a layer. */
export function findCircles(): string[] {
  const arrows = readImports().flatMap(({ file, target }) => {
    const to = fileOf(file, target);
    return to === undefined ? [] : [[file, to] as const];
  });
  const isWithinLayer = ([from, to]: readonly [string, string]) => layerOf(from) === layerOf(to);
  const rooms = arrows
    .filter((arrow) => isWithinLayer(arrow) && layerOf(arrow[0]) !== 'app')
    .map(([from, to]) => [path.dirname(from), path.dirname(to)] as const);
  return [...circlesOf(arrows), ...circlesOf(rooms)].map((circle) => `need each other: ${circle.join(', ')}`);
}

function readImports(): Import[] {
  return globSync('{domain,db,server,lib,components,app,cli}/**/*.{ts,tsx}')
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, target = '']) => {
        return { file: file.replace(/\.tsx?$/, ''), target, isType: Boolean(type) };
      }),
    );
}

function isAllowed(rule: Rule, target: string, isType: boolean): boolean {
  if (rule.never?.some((forbidden) => target.startsWith(forbidden))) return false;
  if (target.startsWith('.')) return true;
  if (target.startsWith('#')) {
    const folder = layerOf(target.slice(1));
    return rule.may.includes(folder) || (isType && (rule.typesFrom ?? []).includes(folder));
  }
  return rule.packages.some((allowed) =>
    allowed.endsWith('*') ? target.startsWith(allowed.slice(0, -1)) : target === allowed,
  );
}

/** Undefined for a package. */
function fileOf(importer: string, target: string): string | undefined {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? path.join(path.dirname(importer), target) : undefined;
}

function layerOf(file: string): string {
  return file.split('/', 1)[0] ?? '';
}
