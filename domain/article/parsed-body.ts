import { Node } from 'prosemirror-model';
import type { BodyDocument } from '#domain/article/body';
import { bodySchema, LEFT_OUT, MOST_LEVELS, WORDED } from '#domain/article/body-schema';
import { withoutSoftHyphens, withoutSoftHyphensIn } from '#domain/base/soft-hyphens';
import { normalizeText } from '#domain/base/text';

/** Nodes, and UTF-16 units of JSON: about three books, more than a browser can edit. */
const MAX_NODES = 50_000;
const MAX_LENGTH = 1_500_000;

/** A body that the schema refuses; the message starts with the path: `content[2]: not an address …`. */
export class InvalidBody extends RangeError {}

/** Normalizes text (`normalizeText`) and drops keys unknown to the schema; throws InvalidBody. */
export function parseBody(json: unknown): BodyDocument {
  const fault = findShapeFault(json) ?? (isValid(json) ? undefined : findFault(json, ''));
  if (fault) throw new InvalidBody(fault);
  const doc = nodeOf(json);
  if (doc.type.name !== 'doc') throw new InvalidBody('type: not a document');
  const text = JSON.stringify(doc.toJSON());
  if (text.length > MAX_LENGTH) throw new InvalidBody('doc: too long');
  // ProseMirror's attributes have no prototype; the result needs plain objects.
  return JSON.parse(text, (key, value: unknown) => cleaned(key, value)) as BodyDocument;
}

/** The same, or undefined for a body that the schema refuses. */
export function readBody(json: unknown): BodyDocument | undefined {
  try {
    return parseBody(json);
  } catch (error) {
    if (error instanceof InvalidBody) return undefined;
    throw error;
  }
}

function cleaned(key: string, value: unknown): unknown {
  if (typeof value === 'string')
    return WORDED.has(key) ? withoutSoftHyphens(normalizeText(value)) : normalizeText(value);
  if (Array.isArray(value)) return withoutUnseen(value).filter(({ type, text }) => type !== 'text' || text !== '');
  if (typeof value !== 'object' || value === null) return value;
  if ('content' in value && isEmpty(value.content)) return cleaned(key, withoutContent(value));
  if ('type' in value && value.type === 'footnote') return withoutMarks(value);
  const node = 'marks' in value ? { ...value, marks: shownMarks(value.marks as PlainMark[]) } : value;
  return 'attrs' in node ? withoutNulls(node as PlainNode) : node;
}

function isEmpty(content: unknown): boolean {
  return Array.isArray(content) && content.length === 0;
}

/** As a block without words is stored. */
function withoutContent(node: object): object {
  const { content: _, ...rest } = node as { content?: unknown };
  return rest;
}

type Part = { type: string; text?: string };

/** Marks split words. */
function withoutUnseen(parts: Part[]): Part[] {
  if (!parts.some(({ text }) => text?.includes('\u00ad'))) return parts;
  const texts = withoutSoftHyphensIn(parts.map(({ text = '\n' }) => text));
  return parts.map((part, place) => ('text' in part ? { ...part, text: texts[place] ?? '' } : part));
}

type PlainMark = { type: string };

/** A link is underlined anyway. */
function shownMarks(marks: PlainMark[]): PlainMark[] {
  return marks.some(({ type }) => type === 'link') ? marks.filter(({ type }) => type !== 'underline') : marks;
}

/** The sign of a footnote stands apart from the words around it. */
function withoutMarks(footnote: object): object {
  const { marks: _, ...rest } = footnote as { marks?: unknown };
  return rest;
}

type PlainNode = PlainMark & { attrs: Record<string, unknown> };

function withoutNulls(node: PlainNode): object {
  const optional = LEFT_OUT[node.type];
  if (!optional) return node;
  const { attrs, ...rest } = node;
  const said = Object.entries(attrs).filter(([name, value]) => !optional.includes(name) || value !== null);
  return said.length > 0 ? { ...rest, attrs: Object.fromEntries(said) } : rest;
}

type RawNode = { content?: unknown[]; marks?: unknown };

/** Checks shape, depth and size without descending beyond the limits. */
function findShapeFault(json: unknown, path = '', depth = 0, count = { nodes: 0 }): string | undefined {
  const at = (message: string) => `${path || 'doc'}: ${message}`;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return at('not a node');
  if (depth > MOST_LEVELS) return at('nested too deep');
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

/** Finds the innermost fault, so that its path is exact. */
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
