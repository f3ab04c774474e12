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

/** The widest rendition of a picture, with its own size: what is shown where only one address can be named. */
export function largestRendition({ sha256, width, height }: { sha256: string; width: number; height: number }) {
  const widest = renditionWidths(width).at(-1) ?? width;
  return {
    path: `/media/${renditionKey(sha256, widest, 'webp')}`,
    width: widest,
    height: Math.max(1, Math.round((height * widest) / width)),
  };
}

export function renditionKey(sha256: string, width: number, format: Format): string {
  return `${sha256}/${width}.${format}`;
}
