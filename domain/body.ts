import { type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model';

/** A body document and its parts, as they are stored in `jsonb`. Names follow Tiptap's, which edits them. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };
export type InlineNode = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' };
export type Paragraph = { type: 'paragraph'; content?: InlineNode[] };
export type ListItem = { type: 'listItem'; content: BodyNode[] };
export type FigureNode = {
  type: 'figure';
  /** `mediaId` is null where the picture is missing; an empty `alt` marks it as decorative. */
  attrs: { mediaId: number | null; alt: string };
  content?: InlineNode[];
};
export type BodyNode =
  | Paragraph
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: InlineNode[] }
  | { type: 'blockquote'; content: BodyNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItem[] }
  | FigureNode;
export type BodyDocument = { type: 'doc'; content: BodyNode[] };

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*' },
  heading: { group: 'block', content: 'inline*', attrs: { level: { validate: oneOf(2, 3, 4) } } },
  blockquote: { group: 'block', content: 'block+' },
  bulletList: { group: 'block', content: 'listItem+' },
  orderedList: { group: 'block', content: 'listItem+' },
  listItem: { content: 'paragraph block*' },
  figure: {
    group: 'block',
    content: 'inline*',
    attrs: { mediaId: { default: null, validate: 'number|null' }, alt: { default: '', validate: 'string' } },
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

/** Gives the document back when the schema accepts it; throws a RangeError that names the fault. */
export function parseBody(json: unknown): BodyDocument {
  const doc = Node.fromJSON(bodySchema, json as Parameters<typeof Node.fromJSON>[1]);
  doc.check();
  return doc.toJSON() as BodyDocument;
}

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

/** Every picture the document names, each once. */
export function mediaIdsIn(body: BodyDocument): number[] {
  const ids = new Set<number>();
  Node.fromJSON(bodySchema, body).descendants((node) => {
    const id = node.attrs['mediaId'];
    if (typeof id === 'number') ids.add(id);
  });
  return [...ids];
}

function oneOf(...allowed: unknown[]) {
  return (value: unknown) => {
    if (!allowed.includes(value)) throw new RangeError(`${String(value)} is none of ${allowed.join(', ')}`);
  };
}

/** Only addresses that cannot run script: http(s), mail, telephone, or a path of this site. */
function safeAddress(value: unknown) {
  if (typeof value !== 'string' || !/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(value)) {
    throw new RangeError(`not an address that a text may link to: ${String(value)}`);
  }
}
