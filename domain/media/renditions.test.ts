import { describe, expect, test } from 'vitest';
import {
  animationAddress,
  commonRendition,
  cropOf,
  isCropName,
  RATIOS,
  type Ratio,
  RECIPE,
  recipeAnew,
  renditionAddress,
  renditionSizes,
  renditionWidths,
  widthsToMake,
} from '#domain/media/renditions';

/** What servers of the version before name for a picture of this width. */
function namedBefore(width: number): number[] {
  const widths = [400, 800, 1280].filter((step) => step <= width);
  return widths.length > 0 ? widths : [width];
}

test.each([
  [300, [300]],
  [400, [400]],
  [790, [400, 790]],
  [1279, [400, 800, 1279]],
  [1280, [400, 800, 1280]],
  [1900, [400, 800, 1280, 1900]],
  [2560, [400, 800, 1280, 1920, 2560]],
])('a new picture of %d pixels is made in %j', (width, widths) => {
  expect(widthsToMake(width)).toEqual(widths);
});

test('of each new picture there is what the server of the version before names, and its own width', () => {
  for (let width = 1; width <= 2560; width += 1) {
    const widths = widthsToMake(width);
    expect(widths).toEqual(expect.arrayContaining(namedBefore(width)));
    expect(widths.at(-1)).toBe(width);
    expect(new Set(widths).size).toBe(widths.length);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
  }
});

test('an old picture has the widths that it was stored with, and no other is named', () => {
  for (let width = 1; width <= 1280; width += 1)
    expect(renditionWidths({ width, widths: null })).toEqual(namedBefore(width));
});

test('sizes keep the shape', () => {
  expect(renditionSizes({ width: 1000, height: 500, widths: [400, 1000] })).toEqual([
    { width: 400, height: 200 },
    { width: 1000, height: 500 },
  ]);
});

describe('where one address alone is named,', () => {
  test.each([
    [1280, null, 1280],
    [1000, null, 800],
    [300, null, 300],
    [1000, widthsToMake(1000), 1000],
    [2560, widthsToMake(2560), 1280],
    [300, widthsToMake(300), 300],
  ])('a picture of %d pixels in %j is shown in %d', (width, widths, shown) => {
    const rendition = commonRendition({ sha256: 'ab', width, height: width / 2, widths, recipe: RECIPE });
    expect(rendition).toMatchObject({ path: `/media/ab/${shown}.webp`, width: shown, height: shown / 2 });
  });
});

describe('a crop', () => {
  const picture = { sha256: 'ab', width: 1280, height: 720, widths: null, recipe: 0, focalX: 0.5, focalY: 0.5 };
  test.each([
    ['1x1', { focalX: 0.5 }, { width: 720, height: 720, left: 280, top: 0 }],
    ['1x1', { focalX: 0 }, { width: 720, height: 720, left: 0, top: 0 }],
    ['1x1', { focalX: 1 }, { width: 720, height: 720, left: 560, top: 0 }],
    ['4x3', { focalX: 0.4 }, { width: 960, height: 720, left: 32, top: 0 }],
    ['16x9', {}, { width: 1280, height: 720, left: 0, top: 0 }],
    ['16x9', { width: 300, height: 600, focalY: 0.9 }, { width: 300, height: 169, left: 0, top: 431 }],
    ['16x9', { width: 9, height: 1 }, { width: 2, height: 1, left: 4, top: 0 }],
    [
      '1x1',
      { width: 2560, height: 1440, widths: [400, 800, 1280, 1920, 2560] },
      { width: 720, height: 720, left: 280 },
    ],
  ])('of %s with %o is %o', (ratio, change, part) => {
    expect(cropOf({ ...picture, ...change }, ratio as '1x1')).toMatchObject(part);
  });

  test('names its ratio and its focal point', () => {
    expect(cropOf({ ...picture, focalX: 0.333 }, '4x3').key).toBe('ab/4x3-33-50.webp');
  });

  test('is told from a rendition by its name', () => {
    for (const ratio of Object.keys(RATIOS) as Ratio[])
      expect(isCropName(cropOf(picture, ratio).key.slice('ab/'.length))).toBe(true);
    for (const name of ['400.avif', '1280.webp', 'animation.webp', 'original', 'file.pdf'])
      expect(isCropName(name)).toBe(false);
  });
});

describe('what is made anew', () => {
  const picture = { sha256: 'ab', width: 1000, height: 500, widths: [400, 800, 1000], focalX: 0.5, focalY: 0.5 };
  const addressesOf = (recipe: number) => [
    renditionAddress({ ...picture, recipe }, 400, 'avif'),
    animationAddress({ ...picture, recipe }),
    commonRendition({ ...picture, recipe }).path,
    cropOf({ ...picture, recipe }, '1x1').path,
  ];

  test('has an address that it never had, however often and by whichever recipe', () => {
    for (const first of [0, RECIPE]) {
      const seen = new Set(addressesOf(first));
      for (let times = 1, recipe = first; times <= 50; times += 1) {
        // Half of the times it is noted first that all are to be made anew.
        recipe = recipeAnew(times % 2 ? recipe : -recipe);
        expect(recipe).toBeGreaterThanOrEqual(RECIPE);
        expect(addressesOf(recipe).filter((address) => seen.has(address))).toEqual([]);
        for (const address of addressesOf(recipe)) seen.add(address);
      }
    }
  });

  test('keeps its address until it is made', () => {
    for (const recipe of [RECIPE, recipeAnew(RECIPE)]) expect(addressesOf(-recipe)).toEqual(addressesOf(recipe));
  });

  test('is told by the query alone, which servers drop', () => {
    const [first, anew] = [addressesOf(RECIPE), addressesOf(recipeAnew(RECIPE))];
    expect(first.join()).not.toContain('?');
    expect(addressesOf(0)).toEqual(first);
    expect(anew.map((address) => address.split('?')[0])).toEqual(first);
  });
});
