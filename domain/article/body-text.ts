import { Node } from 'prosemirror-model';
import { type BodyDocument, type BodyNode, type FootnoteNode, type InlineNode, mediaIdsIn } from '#domain/article/body';
import { bodySchema } from '#domain/article/body-schema';
import { inlineText } from '#domain/article/inline-text';
import { itemLabels } from '#domain/article/list-numbers';
import { numberedListOf } from '#domain/article/list-places';

/** What stands over a note's box. */
export const NOTE_LABEL = 'Lưu ý';

/** What leads to what is said in a sound or video. */
export const TRANSCRIPT_LABEL = 'Bản chép lời';

/** What is said in sounds and videos, by their file. */
export type Transcripts = ReadonlyMap<number, string>;

/**
 * One line per block, items of lists with their numbers, then footnotes, then what is said in its files (`saidIn`). Throws
 * RangeError for what the schema does not know.
 */
export function bodyText(body: BodyDocument, transcripts?: Transcripts): string {
  const lines: string[] = [];
  const notes: string[] = [];
  const say = ({ content }: FootnoteNode) => {
    const number = `[${notes.length + 1}]`;
    notes.push(`${number} ${inlineText(content)}`);
    return number;
  };
  addLines(Node.fromJSON(bodySchema, body), '', lines, say);
  return [...lines, ...notes, ...saidIn(body, transcripts)].join('\n');
}

/**
 * The same for a search, which finds words on both sides of a footnote beside each other: without its numbers, and
 * without what is said.
 */
export function searchedText(body: BodyDocument): string {
  const lines: string[] = [];
  const notes: string[] = [];
  const say = ({ content }: FootnoteNode) => {
    notes.push(inlineText(content));
    return '';
  };
  addLines(Node.fromJSON(bodySchema, body), '', lines, say);
  return [...lines, ...notes].join('\n');
}

/** Each file's once, however often the text shows it, in its order. */
export function saidIn(body: BodyDocument, transcripts: Transcripts = new Map()): string[] {
  if (transcripts.size === 0) return [];
  return mediaIdsIn(body).flatMap((id) => transcripts.get(id) || []);
}

/**
 * The same of one block, for a comparison: a footnote's words stand in its place, whatever its number, and a video elsewhere
 * has its address.
 */
export function blockText(block: BodyNode): string {
  const lines: string[] = [];
  if (block.type === 'videoCard') return `${block.attrs.title} (${block.attrs.address})`;
  addLines(Node.fromJSON(bodySchema, block), '', lines, ({ content }) => `[${inlineText(content)}]`);
  return lines.join('\n');
}

/** What was written itself, without numbers and names that the portal adds: '' where nothing was. */
export function bodyWords(body: BodyDocument): string {
  const doc = Node.fromJSON(bodySchema, body);
  return doc.textBetween(0, doc.content.size, '\n');
}

/** The text of the first non-empty paragraph, else ''. */
export function firstParagraph(body: BodyDocument): string {
  for (const node of body.content) {
    if (node.type === 'paragraph') {
      const text = inlineText(node.content);
      if (text) return text;
    }
  }
  return '';
}

type Say = (note: FootnoteNode) => string;

/** `before` goes before the first line. */
function addLines(node: Node, before: string, lines: string[], say: Say): void {
  if (node.isTextblock) {
    lines.push(before + inlineText((node.content.toJSON() ?? []) as InlineNode[], say));
    return;
  }
  const begin = lines.length;
  if (node.type.name === 'note') lines.push(`${before}${NOTE_LABEL}:`);
  if (node.attrs['caption']) lines.push(before + node.attrs['caption']);
  if (node.attrs['title']) lines.push(before + node.attrs['title']);
  const labels = node.type.name === 'orderedList' ? itemLabels(numberedListOf(node)) : [];
  node.forEach((child, _, place) => {
    addLines(
      child,
      labels[place] ? `${labels[place]} ` : place === 0 && lines.length === begin ? before : '',
      lines,
      say,
    );
  });
}
