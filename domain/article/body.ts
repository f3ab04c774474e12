import { Node } from 'prosemirror-model';
import { type ALIGNMENTS, bodySchema, type WIDE } from '#domain/article/body-schema';
import type { ItemAttrs, ListAttrs } from '#domain/article/list-numbers';
import type { MediaKind } from '#domain/media/media';

/** As stored in `jsonb`; names follow Tiptap, the editor. */
export type Mark =
  | { type: 'bold' | 'italic' | 'strike' | 'underline' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } };
export type TextNode = { type: 'text'; text: string; marks?: Mark[] };
/** Numbered in the order of the text; the note stands at the end of the article. */
export type FootnoteNode = { type: 'footnote'; content?: TextNode[] };
export type InlineNode = TextNode | FootnoteNode | { type: 'hardBreak' };
/** Absent: at the start of the line. */
export type TextAlign = (typeof ALIGNMENTS)[number];
type Paragraph = { type: 'paragraph'; attrs?: { textAlign?: TextAlign }; content?: InlineNode[] };
export type ListItem = { type: 'listItem'; attrs?: ItemAttrs; content: BodyNode[] };
export type OrderedList = { type: 'orderedList'; attrs?: ListAttrs; content: ListItem[] };
export type FigureNode = {
  type: 'figure';
  /**
   * `mediaId` is null where the picture is missing; `alt` is null until chosen, empty for decoration; without a `width`
   * it is as wide as the text.
   */
  attrs: { mediaId: number | null; alt: string | null; width?: typeof WIDE };
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
  | { type: 'heading'; attrs: { level: 2 | 3 | 4; textAlign?: TextAlign }; content?: InlineNode[] }
  | { type: 'blockquote'; content: BodyNode[] }
  | { type: 'bulletList'; content: ListItem[] }
  | OrderedList
  | { type: 'note'; content: BodyNode[] }
  | { type: 'horizontalRule' }
  | { type: 'table'; attrs?: { caption?: string }; content: TableRow[] }
  | FigureNode
  | { type: 'gallery'; content: FigureNode[] }
  | { type: 'video'; attrs: { mediaId: number }; content?: InlineNode[] }
  | { type: 'audio'; attrs: { mediaId: number; title: string } }
  | { type: 'attachment'; attrs: { mediaId: number; title: string } }
  /** A video elsewhere, by `videoAddress`. */
  | { type: 'videoCard'; attrs: { address: string; title: string } };
export type BodyDocument = { type: 'doc'; content: BodyNode[] };

export const EMPTY_BODY: BodyDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Each id once. */
export function mediaIdsIn(body: BodyDocument): number[] {
  return [...new Set(fileUsesIn(body).map(({ id }) => id))];
}

/** Every use of a file, with the kind that it is shown as. */
export function fileUsesIn(body: BodyDocument): { id: number; kind: MediaKind }[] {
  const uses: { id: number; kind: MediaKind }[] = [];
  Node.fromJSON(bodySchema, body).descendants((node) => {
    const id = node.attrs['mediaId'];
    const kind = SHOWN_AS[node.type.name];
    if (kind && typeof id === 'number') uses.push({ id, kind });
  });
  return uses;
}

const SHOWN_AS: Record<string, MediaKind> = {
  figure: 'image',
  video: 'video',
  audio: 'audio',
  attachment: 'document',
};
