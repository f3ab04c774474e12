import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Words = { [key: string]: string | Words };
type Pair = { path: string; seen: string; name: string };

/** No names of what shows the other words. */
const OTHERS = new Set(['administration.site.videosOf', 'media.picker.useNamed', 'search.titleOf']);

function listPairs(words: Words, path: string[]): Pair[] {
  return Object.entries(words).flatMap(([key, name]) => {
    const here = [...path, key].join('.');
    if (typeof name !== 'string') return listPairs(name, [...path, key]);
    const seen = words[key.replace(/(?:Of|Named)$/, '')];
    return typeof seen !== 'string' || seen === name || OTHERS.has(here) ? [] : [{ path: here, seen, name }];
  });
}

function readAll(language: string): Words {
  const files = readdirSync(`messages/${language}`).filter((file) => file.endsWith('.json'));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(`messages/${language}/${file}`, 'utf8'))));
}

test.each(['vi', 'en'])(
  'whoever says what stands on a control reaches it: its longer name has those words (%s)',
  (language) => {
    const pairs = listPairs(readAll(language), []);
    expect(pairs.length).toBeGreaterThan(15);
    const lacking = pairs.filter(({ seen, name }) => !name.toLowerCase().includes(seen.toLowerCase()));
    expect(lacking).toEqual([]);
  },
);
