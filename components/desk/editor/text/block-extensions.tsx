import { mergeAttributes, Node, type NodeConfig } from '@tiptap/core';
import { NOTE_LABEL } from '#domain/article/body-text';
import { readCaption } from '#domain/article/html-attributes';

export const Note = Node.create({
  name: 'note',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes({ 'data-note': NOTE_LABEL }, HTMLAttributes), 0],
});

/** Forms have their `___` and `---` as they were typed. */
export const horizontalRule: Partial<NodeConfig> = { addInputRules: () => [] };

export const table: Partial<NodeConfig> = {
  addAttributes: () => ({
    caption: {
      default: null,
      parseHTML: (element) => readCaption(element.querySelector(':scope > caption')?.textContent ?? null),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { caption } = node.attrs;
    return ['table', HTMLAttributes, ...(caption ? [['caption', caption]] : []), ['tbody', 0]];
  },
};

/** Aligned by the paragraphs in them, as a body holds it; the width of columns is the browser's. */
export const tableCell: Partial<NodeConfig> = {
  addAttributes() {
    const { align: _, ...attributes } = this.parent?.() ?? {};
    return attributes;
  },
};
