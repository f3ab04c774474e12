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

export function renditionKey(sha256: string, width: number, format: Format): string {
  return `${sha256}/${width}.${format}`;
}
