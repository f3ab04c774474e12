import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];

const TOP = 'app|bench|cli|components|db|demo|deploy|docs|domain|e2e|lib|messages|patches|public|server|tests|tools';
const NAMED = new RegExp(`^(?:(?:${TOP})(?:/[\\w.[\\]()-]+)*/?|[\\w.-]+\\.(?:ts|mjs|js|json))$`);

/** Created at setup or at run time, and addresses. */
const ELSEWHERE = /^(?:(?:secrets|portal|feed|openapi)\.json|cli\/NAME\.ts|deploy\/(?:\.env|secrets\/.*))$/;

/** Inline code and link targets; command blocks are skipped. */
function pathsIn(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/```(?!mermaid)[\s\S]*?```/g, '');
  const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter((name) => NAMED.test(name));
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) =>
    path.join(path.dirname(page), target),
  );
  return [...named, ...linked].filter((name) => !ELSEWHERE.test(name));
}

function isThere(name: string): boolean {
  return ['', '.ts', '.tsx', '.json'].some((ending) => existsSync(name.replace(/\/$/, '') + ending));
}

test.each(PAGES)('every path that %s names is there', (page) => {
  const gone = pathsIn(page).filter((name) => !isThere(name));
  expect(gone).toEqual([]);
});

test('the pages for newcomers name many of them, so that this test reads what it should', () => {
  expect(pathsIn('docs/architecture.md').length).toBeGreaterThan(40);
  expect(pathsIn('docs/development.md').length).toBeGreaterThan(15);
});

test('the index of the decisions has each of them', () => {
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  const files = globSync('docs/decisions/0*.md').map((file) => path.basename(file));
  expect(files.filter((file) => !index.includes(`](${file})`))).toEqual([]);
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(PAGES)('every command that %s names is there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z][a-z:-]*[a-z])/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every command of an operator is a script, and is told of where the commands are listed', () => {
  const install = readFileSync('docs/operating/install.md', 'utf8');
  const commands = Object.entries(scripts).flatMap(([name, line]) => (/run\.mjs [a-z-]+$/.test(line) ? [name] : []));
  const files = commands.map((name) => `cli/${name.replace(':', '-')}.ts`);
  const own = ['start', 'dev'];
  expect(commands.filter((name) => !own.includes(name) && !install.includes(`\`${name}\``))).toEqual([]);
  // Run by systemd's timer.
  expect(globSync('cli/*.ts', { exclude: ['**/*.test.ts', 'cli/scheduled-backup.ts'] }).toSorted()).toEqual(
    files.toSorted(),
  );
});
