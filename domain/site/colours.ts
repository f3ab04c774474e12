/** `#a3201d`, in small letters. */
type Colour = string;

/** Where an agency has chosen none: as in app/styles/palette.css. */
export const OWN_COLOUR: Colour = '#a3201d';

type Rgb = [number, number, number];

/** The palette of app/styles/palette.css that text in an agency's colour, or white text on it, stands on and beside. */
const WHITE = '#ffffff';
const LIGHT_GROUNDS = ['#fdfcfa', '#f4f1eb'];
const DARK_GROUNDS = ['#141312', '#1f1d1b'];

/** Of WCAG 2.2, 1.4.3, for text of any size. */
const LEGIBLE = 4.5;

/** From 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Whether white is legible on it, and it on the grounds of the light pages. */
export function isLegible(colour: Colour): boolean {
  return [WHITE, ...LIGHT_GROUNDS].every((ground) => contrastOf(colour, ground) >= LEGIBLE);
}

/** What a legible colour becomes as the ground of white text, and as text, in light and dark. */
export function shadesOf(colour: Colour) {
  const night = mixed(colour, '#000000', 0.14);
  return {
    brand: colour,
    deep: mixed(colour, '#000000', 0.23),
    night,
    nightDeep: mixed(night, '#000000', 0.23),
    nightText: lightened(colour),
  };
}

/** The least that is legible on the grounds of the dark pages. */
function lightened(colour: Colour): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mixed(colour, WHITE, share);
    if (DARK_GROUNDS.every((ground) => contrastOf(tried, ground) >= LEGIBLE + 1)) return tried;
  }
  return WHITE;
}

function mixed(colour: Colour, other: Colour, share: number): Colour {
  const [from, to] = [rgbOf(colour), rgbOf(other)];
  const parts = from.map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminanceOf(colour: Colour): number {
  const [r, g, b] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function rgbOf(colour: Colour): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}
