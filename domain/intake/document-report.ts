/** Why a file is no article. */
export const DOCUMENT_FLAWS = ['doc', 'odt', 'rtf', 'macros', 'locked', 'not_word', 'damaged', 'too_long'] as const;
export type DocumentFlaw = (typeof DOCUMENT_FLAWS)[number];

/** What of a Word file does not become part of an article, or not as it was. */
export const DOCUMENT_LOSSES = [
  ...(['pictures', 'equations', 'charts', 'diagrams', 'drawings', 'objects', 'textBoxes'] as const),
  ...(['margins', 'comments', 'changes', 'hidden', 'contents'] as const),
] as const;

/** How often, and the words beside the first. */
export type DocumentLoss = { kind: (typeof DOCUMENT_LOSSES)[number]; count: number; near: string };

/** A Word file as HTML like Word's own; the pictures are those of `<img data-picture="0">`. */
export type ReadDocument = { html: string; pictures: string[]; losses: DocumentLoss[] };
