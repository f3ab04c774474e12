/**
 * Widths up to the picture's own, or only its own if narrower. Originals are not kept: a new width would name
 * renditions that older pictures lack.
 */
const WIDTHS = [400, 800, 1280] as const;

export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

export const LARGEST_WIDTH = WIDTHS[WIDTHS.length - 1] ?? 0;

/** In pixels, ascending. */
export function renditionWidths(width: number): number[] {
  const widths = WIDTHS.filter((candidate) => candidate <= width);
  return widths.length > 0 ? widths : [width];
}

/** Smallest first. */
export function renditionSizes({ width, height }: { width: number; height: number }) {
  return renditionWidths(width).map((size) => ({
    width: size,
    height: Math.max(1, Math.round((height * size) / width)),
  }));
}

/** For where only one address can be named. */
export function largestRendition({ sha256, width, height }: { sha256: string; width: number; height: number }) {
  const widest = renditionSizes({ width, height }).at(-1) ?? { width, height };
  const key = renditionKey(sha256, widest.width, 'webp');
  return { key, path: `/media/${key}`, ...widest };
}

/** Width by height, as search engines want an article's picture. */
export const RATIOS = { '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9 } as const;
export type Ratio = keyof typeof RATIOS;

type FocusedPicture = { sha256: string; width: number; height: number; focalX: number; focalY: number };

/**
 * The largest part of the widest rendition, as near around the focal point as the edges allow. The key holds the focal
 * point: moving it changes the address.
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
