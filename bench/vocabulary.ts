import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';

const INITIALS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];
const RHYMES = (
  'a ai am an ang anh ao au ay ac ach at ăm ăn ăng ăc ăt âm ân âng âu ây âc ât e em en eo et ê êm ên ênh êu êch êt ' +
  'i ia im in inh iu ich it iêm iên iêng iêu iêc iêt o oa oan oang oai om on ong oi oc ot ô ôi ôm ôn ông ôc ôt ' +
  'ơ ơi ơm ơn ơt u ua ui um un ung uc ut uân uât uê uông uôi uôn uôc uôt uy uyên uyêt ư ưa ưng ưc ưu ươi ương ươn ươc ươt y yên yêu'
).split(' ');
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws places below `size` by Zipf's law; with a larger `shift` the first places differ less. */
export function zipf(size: number, exponent: number, shift = 3): (random: () => number) => number {
  const draws = new Uint32Array(1 << 20);
  const weights = Array.from({ length: size }, (_, place) => 1 / (place + shift) ** exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  let next = 0;
  for (const [place, weight] of weights.entries()) {
    reached += weight / sum;
    while (next < draws.length && next < reached * draws.length) draws[next++] = place;
  }
  return (random) => draws[Math.floor(random() * draws.length)] as number;
}

/** Every syllable that Vietnamese spelling allows. */
function listSyllables(random: () => number): string[] {
  const syllables = INITIALS.flatMap((initial) =>
    RHYMES.flatMap((rhyme) => TONES.flatMap((tone) => toned(initial, rhyme, tone))),
  );
  return shuffle([...new Set(syllables)], random);
}

/** From frequent to rare: a hundred of one syllable, as particles are; of the rest three in four have two. */
export function listWords(count: number, random: () => number): string[] {
  const syllables = listSyllables(random).slice(0, 5000);
  const draw = zipf(syllables.length, 0.75);
  const words = new Set(syllables.slice(0, 100));
  while (words.size < count) {
    const length = random() < 0.75 ? 2 : random() < 0.5 ? 1 : 3;
    words.add(Array.from({ length }, () => syllables[draw(random)]).join(' '));
  }
  return [...words];
}

function toned(initial: string, rhyme: string, tone: string): string[] {
  if (!tone) return [initial + rhyme].filter(isVietnameseSyllable);
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0].length ?? 0;
  for (let place = vowels; place > 0; place--) {
    const syllable = (initial + rhyme.slice(0, place) + tone + rhyme.slice(place)).normalize('NFC');
    if (isVietnameseSyllable(syllable)) return [syllable];
  }
  return [];
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let place = list.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [list[place], list[other]] = [list[other] as T, list[place] as T];
  }
  return list;
}
