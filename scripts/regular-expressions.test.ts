import { globSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

// Its JavaScript, not its Java or a native program, so that every machine comes to the same.
process.env['RECHECK_BACKEND'] = 'pure';

/** Those that no user's text reaches. */
const NOT_FOR_USERS = new Map([
  [String.raw`/\B(?=(\d{3})+$)/g`, 'reads the digits of one number'],
  [String.raw`/\/+$/`, 'reads the operator’s own SITE_URL'],
  ['/=+$/', 'reads twelve letters of our own making'],
]);

/** Those that look around, which the checker's automaton cannot; each goes over the text once, for the reason given. */
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
]);

/** Repeats without a bound; a pattern without any takes a constant number of steps at each place. */
const UNBOUNDED = /(?<!\\)[*+]|\{\d+,\}/;

test('every regular expression takes steps in proportion to the text, however crafted', { timeout: 600_000 }, () => {
  const patterns = [...patternsOfSources()];
  expect(patterns.length).toBeGreaterThan(100);
  const bad = patterns
    .filter((one) => UNBOUNDED.test(one) && !NOT_FOR_USERS.has(one) && !LOOKING_AROUND.has(one))
    .flatMap((one) => verdict(one));
  expect(bad).toEqual([]);
  expect(verdict('/^(a+)+$/')).toHaveLength(1);
  expect(verdict('/-+$/')).toHaveLength(1);
});

/** What a checker finds that follows the pattern's automaton: no measuring, so always the same. */
function verdict(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1).replace('g', '');
  const found = checkSync(literal.slice(1, end), flags, { timeout: null, checker: 'automaton' });
  if (found.status === 'safe') return [];
  return [`${found.status === 'vulnerable' ? found.complexity.summary : found.error.kind} ${literal}`];
}

function patternsOfSources(): Set<string> {
  const found = new Set<string>();
  for (const file of globSync('{domain,lib,db,app,components}/**/*.{ts,tsx}')) {
    if (!/\.test\.|fixture/.test(file)) collect(parseSync(file, readFileSync(file, 'utf8')).program, found);
  }
  return found;
}

function collect(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex) found.add(`/${regex.pattern}/${regex.flags}`);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) collect(child, found);
  }
}
