import { parse, serialize } from 'parse5';
import { endingOf, type PastedPicture, type PictureBytes } from '#domain/intake/clipboard/picture';
import { picturesOfRichText } from '#domain/intake/clipboard/rich-text';
import { attribute, type Element, hasAttribute, isDropped, styleOf } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

type PastedPictures = {
  /** Names each picture that comes by its number (`<img data-picture="0">`). */
  html: string;
  pictures: PastedPicture[];
  /** How many of the text do not come. */
  lost: number;
};

/** Of one paste; more are lost. */
const MOST_PICTURES = 100;

/**
 * The pictures that come with the clipboard: their bytes lie within the HTML as `data:`, or in the Rich Text beside it,
 * where a program names files of its own computer; or pages of this portal, at `origin`, show them. Never throws.
 */
export function picturesOfClipboard(html: string, richText: string, origin: string): PastedPictures {
  const document = parse(html);
  const images = imagesIn(document.childNodes);
  const beside = picturesBeside(images, richText);
  const pictures: PastedPicture[] = [];
  for (const image of images) {
    const picture = ownPicture(image, origin) ?? (isWithin(image) ? pictureWithin(image) : beside.get(image));
    if (picture && pictures.length < MOST_PICTURES) {
      image.attrs = [...image.attrs.filter(({ name }) => name !== 'src'), mark(pictures.length)];
      pictures.push(picture);
    }
  }
  return { html: pictures.length > 0 ? serialize(document) : html, pictures, lost: images.length - pictures.length };
}

/** Whether the HTML has pictures, all of them of this portal. */
export function hasOnlyOwnPictures(html: string, origin: string): boolean {
  const images = imagesIn(parse(html).childNodes);
  return images.length > 0 && images.every((image) => ownPicture(image, origin) !== undefined);
}

const RENDITION = /^\/media\/([\da-f]{64})\/(?:\d{1,5}|animation)\.(?:avif|webp)$/;

function ownPicture(image: Element, origin: string): PastedPicture | undefined {
  if (isWithin(image)) return undefined;
  const address = URL.parse(attribute(image, 'src'), origin);
  const sha256 = address?.origin === origin ? RENDITION.exec(address.pathname)?.[1] : undefined;
  return sha256 === undefined ? undefined : { sha256 };
}

/** The Rich Text holds those of other addresses, too, or only the files. */
function picturesBeside(images: Element[], richText: string): Map<Element, PastedPicture | null> {
  const elsewhere = images.filter((image) => !isWithin(image));
  if (elsewhere.length === 0 || richText === '') return new Map();
  const beside = picturesOfRichText(richText);
  const onDisk = elsewhere.filter((image) => /^\s*file:/i.test(attribute(image, 'src')));
  const held = [elsewhere, onDisk].find((some) => isOneForEach(some, beside)) ?? [];
  return new Map(held.map((image, place) => [image, beside[place] ?? null]));
}

function mark(number: number) {
  return { name: 'data-picture', value: String(number) };
}

/** What stands in for a number, and lists of notes, whose pictures do not come. */
const NOT_OF_TEXT = new Map([
  ['mso-list', /^ignore$/],
  ['mso-element', /^(?:footnote|endnote|comment)-list$/],
]);

function imagesIn(nodes: Parameters<typeof walk>[0]): Element[] {
  const images: Element[] = [];
  walk(nodes, (node) => {
    if (!('tagName' in node)) return undefined;
    if (node.tagName === 'img' && isShown(node)) images.push(node);
    const style = styleOf(node);
    if (isDropped(node) || [...NOT_OF_TEXT].some(([name, value]) => value.test(style.get(name) ?? '')))
      return undefined;
    return () => {};
  });
  return images;
}

/** In pixels: smaller ones are signs within the words. */
const SMALLEST = 32;

/** In letters: less is an empty pixel, for counting or until the picture is loaded. */
const SHORTEST = 200;

function isShown(image: Element): boolean {
  const style = styleOf(image);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return false;
  const sizes = ['width', 'height'].map((name) => Number.parseFloat(attribute(image, name)));
  if (sizes.every((size) => size <= SMALLEST)) return false;
  return isLoadedLater(image) || !isWithin(image) || attribute(image, 'src').length >= SHORTEST;
}

/** Its `src` is not the picture. */
function isLoadedLater(image: Element): boolean {
  return ['data-src', 'data-srcset', 'data-original', 'data-lazy-src'].some((name) => hasAttribute(image, name));
}

function isWithin(image: Element): boolean {
  return /^\s*data:/i.test(attribute(image, 'src'));
}

/** By number and, where both say it, by shape: else there is no telling which is which. */
function isOneForEach(images: Element[], beside: ({ ratio: number } | null)[]): boolean {
  return images.length === beside.length && images.every((image, place) => hasShape(image, beside[place]?.ratio ?? 0));
}

function hasShape(image: Element, ratio: number): boolean {
  const shown = Number.parseFloat(attribute(image, 'width')) / Number.parseFloat(attribute(image, 'height'));
  return !(shown > 0 && ratio > 0) || Math.abs(Math.log(shown / ratio)) < 0.15;
}

function pictureWithin(image: Element): PictureBytes | undefined {
  const address = attribute(image, 'src').trim();
  const comma = address.indexOf(',');
  const [scheme = '', ...parameters] = address.slice(0, Math.max(comma, 0)).toLowerCase().split(';');
  const type = scheme.slice('data:'.length).trim();
  const isBase64 = parameters.at(-1)?.trim() === 'base64';
  if (isLoadedLater(image) || endingOf(type) === '' || !isBase64) return undefined;
  try {
    const signs = atob(address.slice(comma + 1).replaceAll(/%3d/gi, '='));
    const bytes = new Uint8Array(signs.length);
    for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
    return { type, bytes };
  } catch {
    return undefined;
  }
}
