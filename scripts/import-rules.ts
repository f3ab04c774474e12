import { globSync, readFileSync } from 'node:fs';

/** What a folder's files may import: the project's folders, then packages (a trailing `*` matches the rest). */
type Rule = { folder: string; may: string[]; packages: string[]; typesFrom?: string[]; never?: string[] };

/** The table that keeps the house in order; the first rule whose folder fits a file is the one that holds. */
const RULES: Rule[] = [
  { folder: 'domain/', may: ['domain'], packages: ['prosemirror-model', 'parse5', 'zod', 'diff', 'ipaddr.js'] },
  { folder: 'db/', may: ['domain', 'db'], packages: ['drizzle-orm*', 'postgres', 'node:*'] },
  // What reads foreign files runs in a process of its own.
  { folder: 'lib/decoding/', may: ['domain', 'lib'], packages: ['*'] },
  { folder: 'lib/', may: ['domain', 'db', 'lib', 'messages'], packages: ['*'], never: ['sharp'] },
  // A release has these scripts, and nothing of what only tests, measures or attacks it.
  { folder: 'scripts/', may: ['domain', 'db', 'lib', 'demo', 'scripts'], packages: ['*'], never: ['sharp'] },
  {
    folder: 'components/',
    may: ['domain', 'components', 'messages'],
    packages: ['react', 'next', 'next/*', 'next-intl', 'next-auth/react', '@tiptap/*'],
    typesFrom: ['db', 'lib', 'app'],
  },
  {
    folder: 'app/(public)/',
    may: ['domain', 'db', 'lib', 'components', 'messages'],
    packages: ['react', 'next', 'next/*', 'next-intl*'],
    never: ['#lib/sign-in/auth', '#lib/sign-in/session-token', '#db/client', '#db/schema'],
  },
  {
    folder: 'app/',
    may: ['domain', 'db', 'lib', 'components', 'messages'],
    packages: ['react', 'next', 'next/*', 'next-intl*', 'next-auth*', 'zod'],
    never: ['#db/client', '#db/schema'],
  },
];

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[\w*{},\s$]*?from\s+)?['"]([^'"]+)['"]/gm;

/** One line for each import that the table does not allow. */
export function findForbiddenImports(): string[] {
  return globSync('{domain,db,lib,components,app,scripts}/**/*.{ts,tsx}')
    .filter((file) => !/\.test\.tsx?$|^db\/testing\//.test(file))
    .flatMap((file) => {
      const rule = RULES.find(({ folder }) => file.startsWith(folder));
      const imports = [...readFileSync(file, 'utf8').matchAll(IMPORT)];
      return imports
        .filter(([, type, target]) => rule && target && !isAllowed(rule, target, Boolean(type)))
        .map(([, , target]) => `${file}: may not import ${target}`);
    });
}

function isAllowed(rule: Rule, target: string, isType: boolean): boolean {
  if (rule.never?.some((forbidden) => target.startsWith(forbidden))) return false;
  if (target.startsWith('.')) return true;
  if (target.startsWith('#')) {
    const folder = target.slice(1).split('/')[0] ?? '';
    return rule.may.includes(folder) || (isType && (rule.typesFrom ?? []).includes(folder));
  }
  return rule.packages.some((allowed) =>
    allowed.endsWith('*') ? target.startsWith(allowed.slice(0, -1)) : target === allowed,
  );
}
