import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { LIST_KINDS } from '#domain/article/counter-styles';
import { MARKER_LIMIT, MOST_START, MOST_VALUE } from '#domain/article/list-numbers';
import { videoAddress } from '#domain/article/video-address';
import { lengthOf, oneLine } from '#domain/base/one-line';

/** HTML knows no wider cell. */
export const MOST_SPAN = 1000;

/** Levels of nodes below the document. */
export const MOST_LEVELS = 24;

/** In letters. */
export const CAPTION_LIMIT = 300;

const span = { default: 1, validate: wholeNumber(1, MOST_SPAN) };

/** Other than at the start of the line. */
export const ALIGNMENTS = ['center', 'right', 'justify'] as const;

const textAlign = { default: null, validate: oneOf(null, ...ALIGNMENTS) };

/** The width of a picture that goes beyond the text where there is room. */
export const WIDE = 'wide';

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', attrs: { textAlign } },
  heading: { group: 'block', content: 'inline*', attrs: { level: { validate: oneOf(2, 3, 4) }, textAlign } },
  blockquote: { group: 'block', content: 'block+' },
  bulletList: { group: 'block', content: 'listItem+' },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: {
      start: { default: null, validate: orNull(wholeNumber(0, MOST_START)) },
      kind: { default: null, validate: oneOf(null, ...LIST_KINDS) },
      delimiter: { default: null, validate: oneOf(null, ')') },
      reversed: { default: null, validate: oneOf(null, true) },
    },
  },
  listItem: {
    content: 'paragraph block*',
    attrs: {
      value: { default: null, validate: orNull(wholeNumber(-MOST_VALUE, MOST_VALUE)) },
      marker: { default: null, validate: orNull(words(MARKER_LIMIT)) },
    },
  },
  note: { group: 'block', content: '(paragraph | bulletList | orderedList)+' },
  horizontalRule: { group: 'block' },
  table: {
    group: 'block',
    content: 'tableRow+',
    attrs: { caption: { default: null, validate: orNull(words(CAPTION_LIMIT)) } },
  },
  tableRow: { content: '(tableCell | tableHeader)*' },
  tableCell: { content: 'block+', attrs: { colspan: span, rowspan: span } },
  tableHeader: { content: 'block+', attrs: { colspan: span, rowspan: span } },
  figure: {
    group: 'block',
    content: 'inline*',
    attrs: {
      mediaId: { default: null, validate: orNull(fileId) },
      alt: { default: null, validate: 'string|null' },
      width: { default: null, validate: oneOf(null, WIDE) },
    },
  },
  gallery: { group: 'block', content: 'figure+' },
  video: { group: 'block', content: 'inline*', attrs: { mediaId: { validate: fileId } } },
  audio: {
    group: 'block',
    attrs: { mediaId: { validate: fileId }, title: { default: '', validate: 'string' } },
  },
  attachment: {
    group: 'block',
    attrs: { mediaId: { validate: fileId }, title: { default: '', validate: 'string' } },
  },
  videoCard: {
    group: 'block',
    attrs: { address: { validate: storedVideo }, title: { default: '', validate: 'string' } },
  },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true },
  footnote: { group: 'inline', inline: true, content: 'text*' },
};

const marks: Record<string, MarkSpec> = {
  bold: {},
  italic: {},
  link: { attrs: { href: { validate: safeAddress } } },
  strike: {},
  underline: {},
  superscript: { excludes: 'superscript subscript' },
  subscript: { excludes: 'superscript subscript' },
};

/** Attributes that a stored body leaves out where they are null, as bodies of before do. */
export const LEFT_OUT: Record<string, readonly string[]> = {
  paragraph: ['textAlign'],
  heading: ['textAlign'],
  orderedList: ['start', 'kind', 'delimiter', 'reversed'],
  listItem: ['value', 'marker'],
  table: ['caption'],
  figure: ['width'],
};

/** Attributes with words that people read. */
export const WORDED: ReadonlySet<string> = new Set(['alt', 'title', 'caption', 'marker']);

/** The schema of a body, for the editor and for storage. */
export const bodySchema = new Schema({ nodes, marks });

/**
 * Whether a text may link there: http(s), mail, telephone, `#…`, or a path of this site. Refuses control characters,
 * which browsers skip (`/\t/elsewhere`).
 */
export function isSafeAddress(value: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^\p{Cc}\p{Cs}]*$/iu.test(value);
}

function oneOf(...allowed: unknown[]) {
  return (value: unknown) => {
    if (!allowed.includes(value)) throw new RangeError(`${String(value)} is none of ${allowed.join(', ')}`);
  };
}

function wholeNumber(least: number, most: number) {
  return (value: unknown) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
      throw new RangeError(`${String(value)} is no number from ${least} to ${most}`);
  };
}

function words(limit: number) {
  return (value: unknown) => {
    if (typeof value !== 'string' || oneLine(value) === '' || lengthOf(value) > limit)
      throw new RangeError(`not 1 to ${limit} letters: ${String(value).slice(0, 80)}`);
  };
}

function orNull(validate: (value: unknown) => void) {
  return (value: unknown) => {
    if (value !== null) validate(value);
  };
}

function fileId(value: unknown) {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw new RangeError(`no file has the id ${String(value)}`);
}

function storedVideo(value: unknown) {
  if (typeof value !== 'string' || videoAddress(value) !== value)
    throw new RangeError(`not the address of a video: ${String(value).slice(0, 80)}`);
}

function safeAddress(value: unknown) {
  if (typeof value !== 'string' || !isSafeAddress(value)) {
    throw new RangeError(`not an address that a text may link to: ${String(value).slice(0, 80)}`);
  }
}
