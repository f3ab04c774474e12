import type { PickedMedia } from '#domain/media/media';

/** Why a file is no article. */
export const DOCUMENT_FLAWS = ['doc', 'odt', 'rtf', 'macros', 'locked', 'not_word', 'damaged', 'too_long'] as const;
export type DocumentFlaw = (typeof DOCUMENT_FLAWS)[number];

/** What of a Word file does not become part of an article, or not as it was. */
const DOCUMENT_LOSSES = [
  ...(['pictures', 'equations', 'charts', 'diagrams', 'drawings', 'objects', 'textBoxes'] as const),
  ...(['margins', 'comments', 'changes', 'hidden', 'contents'] as const),
] as const;

/** How often, and the words beside the first. */
export type DocumentLoss = { kind: (typeof DOCUMENT_LOSSES)[number]; count: number; near: string };

/** A Word file as HTML like Word's own; the pictures are those of `<img data-picture="0">`. */
export type ReadDocument = { html: string; pictures: string[]; losses: DocumentLoss[] };

/** Besides what `receiveFile` and the decoder refuse. */
export type DocumentRefusal =
  | DocumentFlaw
  | 'too_large'
  | 'empty'
  | 'cut_off'
  | 'disk_full'
  | 'storage_away'
  | 'too_heavy'
  | 'decoder_away';

/** An answer's lines of JSON: one for each picture taken, the last with all. */
export type DocumentProgress = { done: number; of: number };
export type DocumentAnswer = {
  html: string;
  pictures: (number | null)[];
  media: PickedMedia[];
  losses: DocumentLoss[];
};

/** Files of word processors, by their names; what they really are is seen on the server. */
export const WORD_ENDINGS = ['.docx', '.doc', '.docm', '.dotx', '.dotm', '.odt', '.rtf'] as const;

export function isWordFile({ name }: { name: string }): boolean {
  return WORD_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
