import { listWords, randomFrom, zipf } from '#bench/vocabulary';

const DAY_MS = 86_400_000;
const WORDS = 40_000;
const TOPIC_WORDS = 300;
const STORY_WORDS = 6;
export const CATEGORIES = 60;
const START = Date.UTC(2006, 0, 1);
const END = Date.UTC(2026, 10, 1);

type GeneratedArticle = { title: string; sapo: string; paragraphs: string[]; category: number; at: Date };

const random = randomFrom(20_061_101);
const words = listWords(WORDS, random);
const drawWord = zipf(WORDS, 1.05);
const drawOfTopic = zipf(TOPIC_WORDS, 0.8);
const drawCategory = zipf(CATEGORIES, 1.3);
const topics = Array.from({ length: CATEGORIES }, () =>
  Array.from({ length: TOPIC_WORDS }, () => words[100 + Math.floor(random() ** 2 * (WORDS - 100))] as string),
);

/** Deterministic. Each year has more articles than the one before; a few categories are large, most small. */
export function generateArticle(place: number, total: number): GeneratedArticle {
  const draw = randomFrom(place * 2_654_435_761);
  const category = drawCategory(draw);
  const story = Array.from({ length: STORY_WORDS }, () => ofTopic(category, draw));
  const write = (length: number) => sentence(length, category, story, draw);
  const age = ((place + draw()) / total) ** 0.45;
  return {
    category,
    at: new Date(START + Math.floor(age * (END - START - DAY_MS))),
    title: write(4 + Math.floor(draw() * 5)),
    sapo: `${write(14 + Math.floor(draw() * 12))}.`,
    paragraphs: Array.from({ length: 3 + Math.floor(draw() ** 2 * 7) }, () =>
      Array.from({ length: 1 + Math.floor(draw() * 3) }, () => `${write(8 + Math.floor(draw() * 14))}.`).join(' '),
    ),
  };
}

export function wordAt(place: number): string {
  return words[place] as string;
}

function sentence(length: number, category: number, story: string[], draw: () => number): string {
  let text = '';
  for (let place = 0; place < length; place++) {
    const kind = draw();
    const word =
      kind < 0.12
        ? (story[Math.floor(draw() * story.length)] as string)
        : kind < 0.3
          ? ofTopic(category, draw)
          : (words[drawWord(draw)] as string);
    text += `${place > 0 ? (draw() < 0.06 ? ', ' : ' ') : ''}${word}`;
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ofTopic(category: number, draw: () => number): string {
  return topics[category]?.[drawOfTopic(draw)] as string;
}
