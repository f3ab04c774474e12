import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { z } from 'zod';

const { pathToRegexp } = createRequire(import.meta.url)('next/dist/compiled/path-to-regexp') as {
  pathToRegexp(source: string, keys: unknown[]): RegExp;
};

// Its JavaScript gives the same result on every machine.
process.env['RECHECK_BACKEND'] = 'pure';

/** Not reached by users' text. */
const NOT_FOR_USERS = new Map([
  [String.raw`/\B(?=(\d{3})+$)/g`, 'reads the digits of one number'],
  [String.raw`/\/+$/`, 'reads the operator’s own SITE_URL'],
  ['/=+$/', 'reads twelve letters of our own making'],
]);

/** The checker's automaton knows no lookarounds; each pattern is linear for the given reason. */
const LOOKING_AROUND = new Map([
  [
    String.raw`/^(text\/(?!event-stream)|application\/(json|javascript|xml|\w+\+(xml|json))|image\/svg)/`,
    'anchored, one repeat',
  ],
  ['/-(?=[^-]+$)/', 'what follows a dash is read up to the next dash'],
  [String.raw`/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^\p{Cc}\p{Cs}]*$/iu`, 'anchored, one repeat'],
  [String.raw`/^(?:\P{M}\p{M}*)+(?=\P{M})/u`, 'anchored; a letter belongs to one repeat only'],
  [
    String.raw`/(?:^|\s)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\D{1,12}(\d{1,2})\s*(?:h|:|giờ)\s*(\d{2})(?!\d))?/`,
    'bounded repeats but for one, and read in lines of at most 80 letters',
  ],
  [
    String.raw`/(?<=^|\s)(?<minus>-)?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+))|["“”„«»](?<late>[^"“”„«»]*)["“”„«»]?|(?<rest>[^\s"“”„«»]+)/gu`,
    'once begun, no choice fails, so each goes on where the one before ended',
  ],
  [
    String.raw`/^(?:\/((?!(?:_next|api|dang-nhap|dashboard|media|xem-truoc)(?:\/|$)|.*\..*).*))[\/#\?]?$/i`,
    'anchored: the path is read once for a dot, and once to its end',
  ],
]);

/** A pattern without an unbounded repeat takes constant steps at each place. */
const UNBOUNDED = /(?<!\\)[*+]|\{\d+,\}/;

/** For texts of the desk and the API. */
const OF_ZOD = [z.regexes.email, z.regexes.uuid(), z.regexes.datetime({}), z.regexes.datetime({ offset: true })];

const SOURCES = '{domain,server,lib,db,app,components}/**/*.{ts,tsx},middleware.ts,instrumentation.ts,next.config.js';
const sources = globSync(`{${SOURCES},cli/import.ts,cli/importing/*.ts}`).filter(
  (file) => !/\.test\.|fixture/.test(file),
);
const found = collectSources(sources);

test('every regular expression takes steps in proportion to the text, however crafted', { timeout: 600_000 }, () => {
  const patterns = [...found.patterns, ...found.addresses.map(patternOfAddress), ...OF_ZOD.map(String)];
  expect(found.patterns.size).toBeGreaterThan(100);
  expect(found.addresses.length).toBeGreaterThan(3);
  const bad = patterns
    .filter((one) => UNBOUNDED.test(one) && !NOT_FOR_USERS.has(one) && !LOOKING_AROUND.has(one))
    .flatMap((one) => verdict(one));
  expect(bad.join('\n')).toBe('');
  expect(verdict('/^(a+)+$/')).toHaveLength(1);
  expect(verdict('/-+$/')).toHaveLength(1);
});

test('what is excused is there', () => {
  const patterns = new Set([...found.patterns, ...found.addresses.map(patternOfAddress), ...OF_ZOD.map(String)]);
  expect([...NOT_FOR_USERS.keys(), ...LOOKING_AROUND.keys()].filter((one) => !patterns.has(one))).toEqual([]);
});

test('patterns are made when the portal runs of constants, and of what Next wrote of the addresses of its build', () => {
  expect(found.made.toSorted()).toEqual(['lib/media/crops.ts', 'server/http/refusals/nowhere.ts']);
});

test('PostgreSQL’s patterns over texts are single classes without a repeat, or anchored with a bound', () => {
  const written = globSync('{db,lib,scripts}/**/*.{ts,sql}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/(?:regexp_\w+\(|\ssimilar to\s|\s!?~\*?\s)[^;]*/gi) ?? []);
  const patterns = written.map((one) => /'([^']*[\\[^][^']*)'/.exec(one)?.[1]);
  expect([...new Set(patterns)].toSorted()).toEqual([
    '[\\u0300-\\u036f]',
    '^(category|media|page|site)[.]',
    '^unknown-[0-9a-f]{16}$',
  ]);
});

/** The automaton measures nothing, so the result is always the same. */
function verdict(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1).replace('g', '');
  const found = checkSync(literal.slice(1, end), flags, { timeout: null, checker: 'automaton' });
  if (found.status === 'safe') return [];
  return [`${found.status === 'vulnerable' ? found.complexity.summary : found.error.kind} ${literal}`];
}

/** `made`: files that make a pattern at run time. */
type Found = { patterns: Set<string>; addresses: string[]; made: string[] };

function collectSources(files: string[]): Found {
  const found: Found = { patterns: new Set(), addresses: [], made: [] };
  for (const file of files) collect(parseSync(file, readFileSync(file, 'utf8')).program, file, found);
  return found;
}

type Node = {
  type?: string;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
  key?: { name?: string };
  value?: { value?: unknown };
};

function collect(node: unknown, file: string, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, regex, callee, key, value } = node as Node;
  if (regex) found.patterns.add(`/${regex.pattern}/${regex.flags}`);
  if (callee?.name === 'RegExp') found.made.push(file);
  if (type === 'Property' && /^(source|matcher)$/.test(key?.name ?? '') && /^(middleware|next)/.test(file))
    found.addresses.push(String(value?.value));
  for (const inner of Object.values(node)) {
    for (const child of Array.isArray(inner) ? inner : [inner]) collect(child, file, found);
  }
}

function patternOfAddress(address: string): string {
  return String(pathToRegexp(address, []));
}
