import { type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model';
import { normalizeText } from '#domain/base/text';
import type { MediaKind } from '#domain/media/media';

/** A body document and its parts, as they are stored in `jsonb`. Names follow Tiptap's, which edits them. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };
export type InlineNode = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' };
export type Paragraph = { type: 'paragraph'; content?: InlineNode[] };
export type ListItem = { type: 'listItem'; content: BodyNode[] };
export type FigureNode = {
  type: 'figure';
  /** `mediaId` is null where the picture is missing; `alt` is null until chosen, empty for mere decoration. */
  attrs: { mediaId: number | null; alt: string | null };
  content?: InlineNode[];
};
export type TableCell = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number };
  content: BodyNode[];
};
export type TableRow = { type: 'tableRow'; content?: TableCell[] };
export type BodyNode =
  | Paragraph
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: InlineNode[] }
  | { type: 'blockquote'; content: BodyNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItem[] }
  | { type: 'table'; content: TableRow[] }
  | FigureNode
  | { type: 'gallery'; content: FigureNode[] }
  | { type: 'video'; attrs: { mediaId: number }; content?: InlineNode[] }
  | { type: 'attachment'; attrs: { mediaId: number; title: string } };
export type BodyDocument = { type: 'doc'; content: BodyNode[] };

const span = { default: 1, validate: oneOf(...Array.from({ length: 50 }, (_, place) => place + 1)) };

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

/** The one schema of a body: the editor edits by it, and nothing is stored that it refuses. */
export const bodySchema = new Schema({ nodes, marks });

/** Nodes within nodes at the most; deeper ones no editor makes and no reader follows. */
const MAX_DEPTH = 24;

/** Nodes of a document at the most, and UTF-16 units of its JSON: three books, which no browser edits any more. */
const MAX_NODES = 50_000;
const MAX_LENGTH = 1_500_000;

/** What the schema refused, and where: `content[2].content[0].marks[0]: not an address …`. */
export class InvalidBody extends RangeError {}

/**
 * Gives the document back, its text as `normalizeText` wants it and without what the schema does not know; throws
 * InvalidBody with the fault's path.
 */
export function parseBody(json: unknown): BodyDocument {
  const fault = findShapeFault(json) ?? (isValid(json) ? undefined : findFault(json, ''));
  if (fault) throw new InvalidBody(fault);
  const doc = nodeOf(json);
  if (doc.type.name !== 'doc') throw new InvalidBody('type: not a document');
  const text = JSON.stringify(doc.toJSON());
  if (text.length > MAX_LENGTH) throw new InvalidBody('doc: too long');
  // ProseMirror's attributes have no prototype; what is stored and sent on is plain.
  return JSON.parse(text, (_, value: unknown) => cleaned(value)) as BodyDocument;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  return Array.isArray(value) ? value.filter(({ type, text }) => type !== 'text' || text !== '') : value;
}

export const EMPTY_BODY: BodyDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The words of a document, a line a block. */
export function bodyText(body: BodyDocument): string {
  const doc = Node.fromJSON(bodySchema, body);
  return doc.textBetween(0, doc.content.size, '\n');
}

/** The words of the first paragraph that has any; what a list shows where there is no sapo. */
export function firstParagraph(body: BodyDocument): string {
  for (const node of body.content) {
    if (node.type === 'paragraph') {
      const text = inlineText(node.content);
      if (text) return text;
    }
  }
  return '';
}

export function inlineText(content: InlineNode[] = []): string {
  return content.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}

/** Every file the document names, each once. */
export function mediaIdsIn(body: BodyDocument): number[] {
  return [...new Set(fileUsesIn(body).map(({ id }) => id))];
}

/** Every place where the document names a file, and as what it shows it. */
export function fileUsesIn(body: BodyDocument): { id: number; kind: MediaKind }[] {
  const uses: { id: number; kind: MediaKind }[] = [];
  Node.fromJSON(bodySchema, body).descendants((node) => {
    const id = node.attrs['mediaId'];
    const kind = SHOWN_AS[node.type.name];
    if (kind && typeof id === 'number') uses.push({ id, kind });
  });
  return uses;
}

/** What each node that names a file shows it as. */
const SHOWN_AS: Record<string, MediaKind> = { figure: 'image', video: 'video', attachment: 'document' };

type RawNode = { content?: unknown[]; marks?: unknown };

/** What is no tree of nodes, or too deep or too large for one; nothing of it has been followed further then. */
function findShapeFault(json: unknown, path = '', depth = 0, count = { nodes: 0 }): string | undefined {
  const at = (message: string) => `${path || 'doc'}: ${message}`;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return at('not a node');
  if (depth > MAX_DEPTH) return at('nested too deep');
  count.nodes += 1;
  if (count.nodes > MAX_NODES) return 'doc: too many nodes';
  const { content = [], marks: onNode = [] } = json as RawNode;
  if (!Array.isArray(content)) return at('content is not a list');
  if (!Array.isArray(onNode)) return at('marks are not a list');
  for (const [place, child] of content.entries()) {
    const fault = findShapeFault(child, within(path, place), depth + 1, count);
    if (fault) return fault;
  }
  return undefined;
}

/** The innermost fault of a node that the schema refuses: its parts first, so that the path leads to it. */
function findFault(json: unknown, path: string): string | undefined {
  for (const [place, child] of ((json as RawNode).content ?? []).entries()) {
    const fault = findFault(child, within(path, place));
    if (fault) return fault;
  }
  try {
    nodeOf(json);
    return undefined;
  } catch (error) {
    return `${path || 'doc'}: ${(error as Error).message}`;
  }
}

function within(path: string, place: number): string {
  return `${path ? `${path}.` : ''}content[${place}]`;
}

function isValid(json: unknown): boolean {
  try {
    nodeOf(json);
    return true;
  } catch {
    return false;
  }
}

function nodeOf(json: unknown): Node {
  const node = Node.fromJSON(bodySchema, json as Parameters<typeof Node.fromJSON>[1]);
  node.check();
  return node;
}

function oneOf(...allowed: unknown[]) {
  return (value: unknown) => {
    if (!allowed.includes(value)) throw new RangeError(`${String(value)} is none of ${allowed.join(', ')}`);
  };
}

/**
 * Whether a text may link there: http(s), mail, telephone, or a path of this site; nothing that can run script, and no
 * control characters, which browsers pass over (`/\t/elsewhere`).
 */
export function isSafeAddress(value: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^\p{Cc}\p{Cs}]*$/iu.test(value);
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
