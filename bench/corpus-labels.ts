import { wordAt } from '#bench/corpus-text';
import { randomFrom, zipf } from '#bench/vocabulary';

const TAGS = 5000;
const BYLINES = 400;
/** The words before are of one syllable. */
const FIRST_WORD = 200;

const drawTag = zipf(TAGS, 1);
const drawByline = zipf(BYLINES, 1);

/** Deterministic. Up to five tags, three in ten written with a capital; every fifth article is signed by nobody. */
export function labelArticle(place: number): { tags: string[]; byline: string } {
  const draw = randomFrom(place * 1_597_334_677);
  const tags = Array.from({ length: Math.floor(draw() * 6) }, () => spelledAs(drawTag(draw), draw() < 0.3));
  return { tags: [...new Set(tags)], byline: draw() < 0.2 ? '' : bylineAt(drawByline(draw)) };
}

/** From frequent to rare. */
export function tagAt(place: number): string {
  return spelledAs(place, false);
}

/** From frequent to rare. */
export function bylineAt(place: number): string {
  return `${capital(wordAt(FIRST_WORD + place))} ${place}`;
}

export function listSpellings(): string[] {
  return Array.from({ length: TAGS }, (_, place) => [spelledAs(place, false), spelledAs(place, true)]).flat();
}

function spelledAs(place: number, isCapital: boolean): string {
  const word = wordAt(FIRST_WORD + place);
  return isCapital ? capital(word) : word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
