import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/** HTML knows no wider cell. */
export const MOST_SPAN = 1000;

/** Levels of nodes below the document. */
export const MOST_LEVELS = 24;

const span = { default: 1, validate: spanWithin };

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*' },
  heading: { group: 'block', content: 'inline*', attrs: { level: { validate: oneOf(2, 3, 4) } } },
  blockquote: { group: 'block', content: 'block+' },
  bulletList: { group: 'block', content: 'listItem+' },
  orderedList: { group: 'block', content: 'listItem+' },
  listItem: { content: 'paragraph block*' },
  table: { group: 'block', content: 'tableRow+' },
  tableRow: { content: '(tableCell | tableHeader)*' },
  tableCell: { content: 'block+', attrs: { colspan: span, rowspan: span } },
  tableHeader: { content: 'block+', attrs: { colspan: span, rowspan: span } },
  figure: {
    group: 'block',
    content: 'inline*',
    attrs: { mediaId: { default: null, validate: fileIdOrNull }, alt: { default: null, validate: 'string|null' } },
  },
  gallery: { group: 'block', content: 'figure+' },
  video: { group: 'block', content: 'inline*', attrs: { mediaId: { validate: fileId } } },
  attachment: {
    group: 'block',
    attrs: { mediaId: { validate: fileId }, title: { default: '', validate: 'string' } },
  },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true },
};

const marks: Record<string, MarkSpec> = {
  bold: {},
  italic: {},
  link: { attrs: { href: { validate: safeAddress } } },
};

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

function spanWithin(value: unknown) {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > MOST_SPAN)
    throw new RangeError(`a cell cannot span ${String(value)}`);
}

function fileId(value: unknown) {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw new RangeError(`no file has the id ${String(value)}`);
}

function fileIdOrNull(value: unknown) {
  if (value !== null) fileId(value);
}

function safeAddress(value: unknown) {
  if (typeof value !== 'string' || !isSafeAddress(value)) {
    throw new RangeError(`not an address that a text may link to: ${String(value).slice(0, 80)}`);
  }
}
