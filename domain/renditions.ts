/** A picture is offered in these widths, as far as it is wide enough, and in its own width where it is narrower. */
const WIDTHS = [400, 800, 1280] as const;

export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

export const LARGEST_WIDTH = 1280;

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
  return { path: `/media/${renditionKey(sha256, widest.width, 'webp')}`, ...widest };
}

export function renditionKey(sha256: string, width: number, format: Format): string {
  return `${sha256}/${width}.${format}`;
}
