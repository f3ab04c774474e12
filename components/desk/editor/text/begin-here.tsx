import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Words in the first line of a text that has none; no part of it. A screen reader hears them of the text, once. */
export const BeginHere = Extension.create<{ words: string }>({
  name: 'beginHere',
  addOptions: () => ({ words: '' }),
  addProseMirrorPlugins() {
    const { words } = this.options;
    const isShown = (doc: Node) => this.editor.isEditable && isBlank(doc);
    return [
      new Plugin({
        props: {
          attributes: ({ doc }): Record<string, string> => (isShown(doc) ? { 'aria-placeholder': words } : {}),
          decorations: ({ doc }) =>
            isShown(doc)
              ? DecorationSet.create(doc, [Decoration.node(0, doc.content.size, { 'data-placeholder': words })])
              : null,
        },
      }),
    ];
  },
});

function isBlank({ childCount, firstChild }: Node): boolean {
  return childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;
}
