import { and, desc, gt, inArray, like, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { searchTerms } from '#db/schema/search';
import { listFinding, listTitles } from '#db/search/search';
import { likeliestRow, type NearWord, neighboursOf } from '#domain/search/near-words';
import { parseSearchQuery, type SearchQuery } from '#domain/search/query';
import { type SearchWord, wordsIn } from '#domain/search/words';

/** Whoever types more knows the title. */
const MOST_WORDS = 12;
/** Completions read for each suggestion, and titles among the suggestions. */
const LOOKED_AT = 4;
const TITLES = 3;
/** So many titles do not disappear between two counts: no proof is needed. */
const CERTAIN = 20;
const CHOICES = 12;

/**
 * Completions from live titles, those in the typed accents first, then the most frequent; then titles of the best one.
 * Each finds an article.
 */
export async function suggestSearches(prefix: string, limit: number): Promise<string[]> {
  const typed = prefix.slice(0, 200);
  const words = wordsIn(typed);
  if (words.length > MOST_WORDS || words.map(({ folded }) => folded).join('').length < 2) return [];
  const completions = await completeLastWord(words, /\s$/u.test(typed), limit);
  const titles = await suggestTitles(completions[0] ?? typed, Math.min(TITLES, limit));
  const rest = Math.max(0, limit - titles.length);
  return [...new Set([...completions.slice(0, rest), ...titles])];
}

/** "Did you mean": the query with likelier words of titles, accents included, if it finds articles; else undefined. */
export async function findNearMiss(query: SearchQuery): Promise<string | undefined> {
  const words = query.segments.flatMap((segment) => segment.words).slice(0, MOST_WORDS);
  const choices = await listChoices(words);
  const row = likeliestRow(choices, await countPairs(choices));
  if (!row || row.every(({ folded }, place) => folded === words[place]?.folded)) return undefined;
  const near = writeQuery(query, row);
  const parsed = parseSearchQuery(near);
  return parsed.ok && (await listFinding([parsed.value])).length > 0 ? near : undefined;
}

async function completeLastWord(words: SearchWord[], isLastWhole: boolean, limit: number): Promise<string[]> {
  const open = isLastWhole || words.length === 1 ? 1 : 2;
  const head = words.slice(0, -open).map(({ typed }) => typed);
  const tail = words.slice(-open);
  const end = isLastWhole ? ' ' : '';
  const start = tail.map(({ folded }) => folded).join(' ') + end;
  const asTyped = tail.map(({ typed }) => typed).join(' ') + end;
  const isAsTyped = (written: string) => written.startsWith(asTyped);
  const rows = (await listPairs(start, limit * LOOKED_AT)).sort(
    (a, b) => Number(isAsTyped(b.written)) - Number(isAsTyped(a.written)),
  );
  const first = [...new Map(rows.toReversed().map((row) => [row.folded, row])).values()].toReversed().slice(0, limit);
  const whole = first.map(({ written, articles }) => {
    const text = [...head, written].join(' ');
    return { text, isCertain: head.length === 0 && articles >= CERTAIN };
  });
  const found = await listThoseThatFind(whole.flatMap(({ text, isCertain }) => (isCertain ? [] : [text])));
  return whole.flatMap(({ text, isCertain }) => (isCertain || found.has(text) ? [text] : []));
}

/** Two letters match too many pairs to sort: an index keeps them in order. */
function listPairs(start: string, limit: number) {
  const isFirst =
    start.length === 2 ? sql`left(${searchTerms.folded}, 2) = ${start}` : like(searchTerms.folded, `${start}%`);
  return db()
    .select({ folded: searchTerms.folded, written: searchTerms.written, articles: searchTerms.articles })
    .from(searchTerms)
    .where(and(isFirst, like(searchTerms.folded, '% %'), gt(searchTerms.articles, 0)))
    .orderBy(desc(searchTerms.articles))
    .limit(limit);
}

async function suggestTitles(text: string, limit: number): Promise<string[]> {
  const parsed = parseSearchQuery(text);
  return parsed.ok ? listTitles(parsed.value, limit) : [];
}

async function listThoseThatFind(texts: string[]): Promise<Set<string>> {
  const queries = new Map<SearchQuery, string>();
  for (const text of texts) {
    const parsed = parseSearchQuery(text);
    if (parsed.ok) queries.set(parsed.value, text);
  }
  return new Set((await listFinding([...queries.keys()])).map((query) => queries.get(query) as string));
}

/** Spellings of each word in titles, its own included, likeliest first. */
async function listChoices(words: SearchWord[]): Promise<NearWord[][]> {
  const near = words.map(({ folded }) => neighboursOf(folded));
  const wanted = new Set(words.flatMap(({ folded }, place) => [folded, ...(near[place] ?? [])]));
  const rows = await db()
    .select({ folded: searchTerms.folded, written: searchTerms.written, articles: searchTerms.articles })
    .from(searchTerms)
    .where(and(inArray(searchTerms.folded, [...wanted]), gt(searchTerms.articles, 0)));
  return words.map((word, place) => {
    const known = rows
      .filter(({ folded }) => folded === word.folded || near[place]?.has(folded))
      .map((row) => ({ ...row, slips: row.folded === word.folded ? 0 : 1 }))
      .sort((a, b) => a.slips - b.slips || b.articles - a.articles);
    const same = known.filter(({ slips }) => slips === 0).slice(0, CHOICES / 2);
    const others = known.filter(({ slips }) => slips > 0).slice(0, CHOICES - same.length);
    return same.length + others.length > 0
      ? [...same, ...others]
      : [{ folded: word.folded, written: word.typed, slips: 0, articles: 0 }];
  });
}

async function countPairs(choices: NearWord[][]): Promise<Map<string, number>> {
  const terms = choices
    .slice(1)
    .flatMap((words, place) =>
      (choices[place] ?? []).flatMap((one) =>
        words.map((other) => `${one.folded} ${other.folded}|${one.written} ${other.written}`),
      ),
    );
  if (terms.length === 0) return new Map();
  const rows = await db()
    .select({ written: searchTerms.written, articles: searchTerms.articles })
    .from(searchTerms)
    .where(inArray(searchTerms.term, [...new Set(terms)]));
  return new Map(rows.map(({ written, articles }) => [written, articles]));
}

function writeQuery({ segments, excluded }: SearchQuery, row: NearWord[]): string {
  let place = 0;
  const parts = segments.map(({ words, isPhrase }) => {
    const text = words.map(({ typed }) => row[place++]?.written ?? typed).join(' ');
    return isPhrase ? `"${text}"` : text;
  });
  const without = excluded.map((words) => `-"${words.map(({ typed }) => typed).join(' ')}"`);
  return [...parts, ...without].join(' ');
}
