/**
 * A picture is offered in these widths, as far as it is wide enough, and in its own width where it is narrower. A picture is not
 * kept as it came: of those stored before, a new width would be named and not be there.
 */
const WIDTHS = [400, 800, 1280] as const;

export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

export const LARGEST_WIDTH = WIDTHS[WIDTHS.length - 1] ?? 0;

/** Widths in pixels of a picture's renditions, ascending. */
export function renditionWidths(width: number): number[] {
  const widths = WIDTHS.filter((candidate) => candidate <= width);
  return widths.length > 0 ? widths : [width];
}

/** The sizes of a picture's renditions, the smallest first. */
export function renditionSizes({ width, height }: { width: number; height: number }) {
  return renditionWidths(width).map((size) => ({
    width: size,
    height: Math.max(1, Math.round((height * size) / width)),
  }));
}

/** The widest rendition of a picture, with its own size: what is shown where only one address can be named. */
export function largestRendition({ sha256, width, height }: { sha256: string; width: number; height: number }) {
  const widest = renditionSizes({ width, height }).at(-1) ?? { width, height };
  const key = renditionKey(sha256, widest.width, 'webp');
  return { key, path: `/media/${key}`, ...widest };
}

/** Widths by heights in which search engines want the picture of an article. */
export const RATIOS = { '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9 } as const;
export type Ratio = keyof typeof RATIOS;

type FocusedPicture = { sha256: string; width: number; height: number; focalX: number; focalY: number };

/**
 * The largest part of a picture's widest rendition in that ratio, as near around its focal point as the edges allow. The
 * focal point stands in the key: where it moves, there is another address.
 */
export function cropOf(picture: FocusedPicture, ratio: Ratio) {
  const whole = largestRendition(picture);
  const width = Math.max(1, Math.min(whole.width, Math.round(whole.height * RATIOS[ratio])));
  const height = Math.max(1, Math.min(whole.height, Math.round(whole.width / RATIOS[ratio])));
  const [x, y] = [Math.round(picture.focalX * 100), Math.round(picture.focalY * 100)];
  return {
    key: `${picture.sha256}/${ratio}-${x}-${y}.webp`,
    width,
    height,
    left: within(Math.round((whole.width * x) / 100 - width / 2), whole.width - width),
    top: within(Math.round((whole.height * y) / 100 - height / 2), whole.height - height),
  };
}

function within(value: number, limit: number): number {
  return Math.min(Math.max(value, 0), limit);
}

export function renditionKey(sha256: string, width: number, format: Format): string {
  return `${sha256}/${width}.${format}`;
}
