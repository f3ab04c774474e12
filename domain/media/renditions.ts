const STEPS = [400, 800, 1280, 1920, 2560] as const;
export const LARGEST_WIDTH = 2560;

/** In pixels: what every picture has that is as wide, whichever version stored it. */
export const COMMON_WIDTH = 1280;

const RECIPE_STEP = 1000;
/** How renditions are made; a higher thousand lets `npm run media:rebuild` make them anew. */
export const RECIPE = 1 * RECIPE_STEP;

export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * `widths` is null and `recipe` 0 where an earlier version made the renditions. `recipe` is negative where they are to be
 * made anew.
 */
export type StoredPicture = { sha256: string; width: number; height: number; widths: number[] | null; recipe: number };

/** For renditions that replace others of `recipe`: no two makings have the same. */
export function recipeAnew(recipe: number): number {
  return Math.max(RECIPE, Math.abs(recipe)) + 1;
}

/**
 * For a new picture, ascending: the steps below its own width, and that. Servers of the version before read only
 * `width`, and find what they name among these.
 */
export function widthsToMake(width: number): number[] {
  return [...STEPS.filter((step) => step < width), Math.min(width, LARGEST_WIDTH)];
}

/** In pixels, ascending. */
export function renditionWidths({ width, widths }: Pick<StoredPicture, 'width' | 'widths'>): number[] {
  return widths ?? widthsOfBefore(width);
}

/** Earlier versions made no own width, except for the narrowest pictures. */
function widthsOfBefore(width: number): number[] {
  const widths = STEPS.filter((step) => step <= Math.min(width, COMMON_WIDTH));
  return widths.length > 0 ? widths : [width];
}

/** Smallest first. */
export function renditionSizes(picture: Pick<StoredPicture, 'width' | 'height' | 'widths'>) {
  const { width, height } = picture;
  return renditionWidths(picture).map((size) => ({
    width: size,
    height: Math.max(1, Math.round((height * size) / width)),
  }));
}

/** For where only one address can be named: the widest up to `COMMON_WIDTH`. */
export function commonRendition(picture: StoredPicture) {
  const widest = renditionSizes(picture).findLast(({ width }) => width <= COMMON_WIDTH) ?? picture;
  const key = renditionKey(picture.sha256, widest.width, 'webp');
  return { key, path: addressOf(key, picture), width: widest.width, height: widest.height };
}

/** Width by height, as search engines want an article's picture. */
export const RATIOS = { '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9 } as const;
export type Ratio = keyof typeof RATIOS;

export type FocusedPicture = StoredPicture & { focalX: number; focalY: number };

/**
 * The largest part of the common rendition, as near around the focal point as the edges allow. The key holds the focal
 * point: moving it changes the address.
 */
export function cropOf(picture: FocusedPicture, ratio: Ratio) {
  const [x, y] = focusOf(picture);
  const key = `${picture.sha256}/${ratio}-${x}-${y}.webp`;
  return { key, path: addressOf(key, picture), ...partAround(picture, RATIOS[ratio]) };
}

/** Of the common rendition, in pixels; `ratio` is width by height. */
export function partAround(picture: FocusedPicture, ratio: number) {
  const whole = commonRendition(picture);
  const width = Math.max(1, Math.min(whole.width, Math.round(whole.height * ratio)));
  const height = Math.max(1, Math.min(whole.height, Math.round(whole.width / ratio)));
  const [x, y] = focusOf(picture);
  return {
    width,
    height,
    left: within(Math.round((whole.width * x) / 100 - width / 2), whole.width - width),
    top: within(Math.round((whole.height * y) / 100 - height / 2), whole.height - height),
  };
}

/** In hundredths. */
function focusOf({ focalX, focalY }: FocusedPicture): [number, number] {
  return [Math.round(focalX * 100), Math.round(focalY * 100)];
}

function within(value: number, limit: number): number {
  return Math.min(Math.max(value, 0), limit);
}

/** Whether a file's name is one that `cropOf` gives. */
export function isCropName(name: string): boolean {
  return /^\d+x\d+-/.test(name);
}

export function renditionAddress(picture: Addressed, width: number, format: Format): string {
  return addressOf(renditionKey(picture.sha256, width, format), picture);
}

export function animationAddress(picture: Addressed): string {
  return addressOf(animationKey(picture.sha256), picture);
}

type Addressed = Pick<StoredPicture, 'sha256' | 'recipe'>;

/**
 * Browsers keep a file for ever, so one that was made anew has a new address. Servers and shared caches drop the query;
 * the latter are told to forget the file.
 */
function addressOf(key: string, { recipe }: Addressed): string {
  return recipe % RECIPE_STEP ? `/media/${key}?v=${Math.abs(recipe)}` : `/media/${key}`;
}

export function renditionKey(sha256: string, width: number, format: Format): string {
  return `${sha256}/${width}.${format}`;
}

/** Of an animated picture; its other renditions stand still. */
export function animationKey(sha256: string): string {
  return `${sha256}/animation.webp`;
}

/** A picture as it came, with all its metadata: for new renditions and backups, and never for readers. */
export function originalKey(sha256: string): string {
  return `${sha256}/original`;
}
