import { describe, expect, test } from 'vitest';
import { cropOf, largestRendition, renditionWidths } from '#domain/media/renditions';

describe('the widest rendition', () => {
  test.each([
    [
      { width: 1280, height: 720 },
      { width: 1280, height: 720 },
    ],
    [
      { width: 1000, height: 500 },
      { width: 800, height: 400 },
    ],
    [
      { width: 300, height: 200 },
      { width: 300, height: 200 },
    ],
  ])('%o is shown as %o', (picture, shown) => {
    const rendition = largestRendition({ sha256: 'ab', ...picture });
    expect(rendition).toMatchObject({ path: `/media/ab/${shown.width}.webp`, ...shown });
    expect(renditionWidths(picture.width)).toContain(rendition.width);
  });
});

describe('a crop', () => {
  const picture = { sha256: 'ab', width: 1280, height: 720, focalX: 0.5, focalY: 0.5 };
  test.each([
    ['1x1', { focalX: 0.5 }, { width: 720, height: 720, left: 280, top: 0 }],
    ['1x1', { focalX: 0 }, { width: 720, height: 720, left: 0, top: 0 }],
    ['1x1', { focalX: 1 }, { width: 720, height: 720, left: 560, top: 0 }],
    ['4x3', { focalX: 0.4 }, { width: 960, height: 720, left: 32, top: 0 }],
    ['16x9', {}, { width: 1280, height: 720, left: 0, top: 0 }],
    ['16x9', { width: 300, height: 600, focalY: 0.9 }, { width: 300, height: 169, left: 0, top: 431 }],
    ['16x9', { width: 9, height: 1 }, { width: 2, height: 1, left: 4, top: 0 }],
  ] as const)('of %s with %o is %o', (ratio, change, part) => {
    expect(cropOf({ ...picture, ...change }, ratio)).toMatchObject(part);
  });

  test('names its ratio and its focal point', () => {
    expect(cropOf({ ...picture, focalX: 0.333 }, '4x3').key).toBe('ab/4x3-33-50.webp');
  });
});
