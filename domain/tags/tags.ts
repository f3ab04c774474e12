import { plainLetters } from '#domain/base/text';
import { spelling, wordsIn } from '#domain/search/words';

/** In letters. */
export const TAG_LETTERS = 60;
export const DESCRIPTION_LETTERS = 200;
export const MOST_PUBLIC_TAGS = 2000;

/** The same for all spellings of a tag, as a search compares them: capitals, marks and where a tone is written aside. */
export function tagKey(tag: string): string {
  return wordsIn(tag).map(spelling).join(' ') || plainLetters(tag).trim();
}

type InUse = { written: string; articles: number };
export type TagInUse = { key: string; name: string; articles: number };

/** One of each tag, under its most used spelling; the most used first. */
export function mergeSpellings(written: readonly InUse[]): TagInUse[] {
  const merged = new Map<string, TagInUse & { most: number }>();
  for (const { written: name, articles } of written) {
    const key = tagKey(name);
    const known = merged.get(key) ?? { key, name, articles: 0, most: 0 };
    known.articles += articles;
    if (articles > known.most) Object.assign(known, { name, most: articles });
    merged.set(key, known);
  }
  return [...merged.values()]
    .map(({ most: _, ...tag }) => tag)
    .toSorted((a, b) => b.articles - a.articles || a.name.localeCompare(b.name, 'vi'));
}
