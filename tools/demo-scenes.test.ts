import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DemoArticle } from '#demo/article';
import { DEMO_ARTICLES } from '#demo/articles';

function scenesIn({ cover, body }: DemoArticle): string[] {
  const shown = body.flatMap((node) => {
    if (node.type === 'demoGallery') return node.figures;
    return node.type === 'demoFigure' ? [node.figure] : [];
  });
  return [...(cover ? [cover] : []), ...shown].map(({ scene }) => scene);
}

const repeated = (names: string[]) => names.filter((name, place) => names.indexOf(name) < place);

test('no two articles of the demo have the same cover, and none shows a picture twice', () => {
  expect(repeated(DEMO_ARTICLES.flatMap(({ cover }) => cover?.scene ?? []))).toEqual([]);
  for (const article of DEMO_ARTICLES) expect(repeated(scenesIn(article)), article.title).toEqual([]);
});

test('no article shows within its text what leads another one of its section, beside which it stands', () => {
  for (const article of DEMO_ARTICLES) {
    const others = DEMO_ARTICLES.filter((one) => one !== article && one.category === article.category);
    const covers = others.flatMap(({ cover }) => cover?.scene ?? []);
    expect(
      scenesIn(article).filter((scene) => covers.includes(scene)),
      article.title,
    ).toEqual([]);
  }
});

test('every picture of the demo is shown, and every one that is named is there', () => {
  const named = new Set(DEMO_ARTICLES.flatMap(scenesIn).map((scene) => `${scene}.webp`));
  expect([...named].sort()).toEqual(readdirSync('demo/scenes').sort());
});
