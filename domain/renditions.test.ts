import { describe, expect, test } from 'vitest';
import { largestRendition, renditionWidths } from '#domain/renditions';

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
    expect(rendition).toEqual({ path: `/media/ab/${shown.width}.webp`, ...shown });
    expect(renditionWidths(picture.width)).toContain(rendition.width);
  });
});
