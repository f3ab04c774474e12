import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { findPlaces, type Search } from '#db/search/places';
import { readSearch } from '#db/search/reading';
import { DOCUMENT_VERSION, holdsTerm, searchDocument } from '#domain/search/document';
import { isBehind, type SearchPlace } from '#domain/search/place';
import { parseSearchQuery } from '#domain/search/query';
import { frequenciesOf } from '#domain/search/rarest-first';
import { everyWordOf, isMet, limitsOf, phrasesOf, tiersOf } from '#domain/search/tiers';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('search_places');

/** So few words that many articles have all of them, few have some side by side, and none has others. */
const WORDS = ['lúa', 'lụa', 'gạo', 'nếp', 'thóc', 'đồng', 'bánh', 'khọt', 'mùa', 'vụ', 'ruộng', 'trâu'];
/** In wrong proportions: they may cost time, not results. */
const COUNTS = new Map(['lua', 'gao', 'banh'].map((word, place) => [word, 10 ** place]));
const ARTICLES = 900;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);

type Entry = { id: number; at: number; folded: string; marks: string };
let entries: Entry[];

const text = (words: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: words }).map((row) => row.join(' '));

const almostAll = fc.shuffledSubarray(WORDS, { minLength: WORDS.length - 1 }).map((row) => row.join(' '));

/** Some at the same moment, over nine years. */
beforeAll(async () => {
  const body = fc.oneof(
    text(14),
    fc.shuffledSubarray(WORDS, { minLength: WORDS.length }).map((row) => row.join(' ')),
  );
  const article = fc.record({ title: text(4), lead: text(6), body, day: fc.nat(3300) });
  entries = fc.sample(article, { numRuns: ARTICLES, seed: 20261201 }).map(({ title, lead, body, day }, place) => {
    const publishedAt = new Date(NOW - Math.floor(day ** 2 / 3300) * DAY_MS);
    const entry = searchDocument({ title, lead: [lead], texts: [body], categoryId: 1, publishedAt });
    return { id: place + 1, at: publishedAt.getTime() * 1000, ...entry };
  });
  const rows = entries.map(({ id, at, folded, marks }) => ({
    article_id: id,
    published_at: new Date(at / 1000),
    version: DOCUMENT_VERSION,
    folded,
    marks,
    title_terms: '{}',
  }));
  await sql()`insert into search_entries ${sql()(rows)}`;
});

/** What every article says of itself, without index, windows and limits. */
function expectedPlaces(search: Search, tiers: ReturnType<typeof tiersOf>): SearchPlace[] {
  return entries
    .filter(({ folded }) => search.phrases.required.every((phrase) => folded.includes(phrase)))
    .filter(({ folded }) => !search.phrases.excluded.some((phrase) => folded.includes(phrase)))
    .flatMap(({ id, at, ...entry }) => {
      const meets = (conditions: Search['words']) =>
        conditions.every((one) => isMet(one, (term) => holdsTerm(entry, term)));
      const tier = tiers.findIndex(({ conditions }) => meets(conditions));
      return tier >= 0 && meets(search.limits) ? [{ tier, id, at }] : [];
    })
    .sort((one, other) => (isBehind(one, other) ? 1 : -1));
}

test('page by page, every search gives what the articles say of themselves, by relevance', async () => {
  const query = fc.record({
    words: fc.oneof(text(5), text(16), almostAll),
    phrase: fc.option(text(3)),
    excluded: fc.option(text(3)),
  });
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom(7, 60), async ({ words, phrase, excluded }, limit) => {
      const asked = [words, phrase && `"${phrase}"`, excluded && `-"${excluded}"`].filter(Boolean).join(' ');
      const parsed = parseSearchQuery(asked);
      if (!parsed.ok) return;
      const tiers = tiersOf(parsed.value);
      const search = {
        words: everyWordOf(parsed.value),
        limits: limitsOf(parsed.value),
        phrases: phrasesOf(parsed.value),
        newest: NOW + DAY_MS,
        oldest: Number.NEGATIVE_INFINITY,
        frequencies: frequenciesOf(parsed.value, COUNTS),
      };
      const found: SearchPlace[] = [];
      for (let page = 0; page < 4; page++) {
        const next = await readSearch((read) => findPlaces(read, search, tiers, found.at(-1), limit));
        found.push(...next);
        if (next.length < limit) break;
      }
      expect(found, asked).toEqual(expectedPlaces(search, tiers).slice(0, limit * 4));
    }),
    { seed: 20261201, numRuns: 200 },
  );
});
