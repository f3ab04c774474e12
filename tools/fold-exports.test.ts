import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = path.resolve('patches/fold-exports.mjs');

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'cong-tin-exports-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const manifest = () => path.join(home, 'node_modules/drizzle-orm/package.json');
const exportsNow = (): Record<string, unknown> => JSON.parse(readFileSync(manifest(), 'utf8')).exports;

function common(name: string) {
  return {
    import: { types: `${name}.d.ts`, default: `${name}.js` },
    require: { types: `${name}.d.cts`, default: `${name}.cjs` },
    types: `${name}.d.ts`,
    default: `${name}.js`,
  };
}

function givenPackage(exports: Record<string, unknown>): void {
  mkdirSync(path.dirname(manifest()), { recursive: true });
  writeFileSync(manifest(), JSON.stringify({ name: 'drizzle-orm', version: '1.0.0', exports }));
}

function fold(): void {
  execFileSync(process.execPath, [SCRIPT], { cwd: home });
}

/** Where imports of these entry points lead, as Node resolves them. */
function resolved(names: string[]): string[] {
  const script = `console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => import.meta.resolve(name))))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: home }).toString());
}

test('every entry point of a folded manifest leads where it led before', () => {
  const own = { './package.json': './package.json', './old': { import: './older.js' } };
  givenPackage({ '.': common('./index'), './pg-core': common('./pg-core'), './a/b': common('./a/b'), ...own });
  const names = ['', '/pg-core', '/a/b', '/old', '/package.json'].map((name) => `drizzle-orm${name}`);
  const before = resolved(names);
  fold();
  expect(Object.keys(exportsNow()).toSorted()).toEqual(['.', './*', './old', './package.json']);
  expect(resolved(names)).toEqual(before);
});

test('a manifest that is folded, of another shape, or not there stays as it is', () => {
  fold();
  for (const exports of [
    { '.': common('./index'), './*': common('./*') },
    { '.': './index.js', './a': './a.js' },
  ]) {
    givenPackage(exports);
    fold();
    expect(exportsNow()).toEqual(exports);
  }
});

test('the installed one is folded', () => {
  const { exports } = JSON.parse(readFileSync('node_modules/drizzle-orm/package.json', 'utf8'));
  expect(Object.keys(exports)).toContain('./*');
});
