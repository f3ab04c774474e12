import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { excerpt } from '#domain/base/text';

type NameOf = (number: number, words: string) => string;

/** In UTF-16 units; the rest is in the dialog. */
const MOST_WORDS = 60;

/** Names the sign of each footnote by its number and its first words, whatever was changed before it. */
export const FootnoteNames = Extension.create<{ nameOf: NameOf }>({
  name: 'footnoteNames',
  addOptions: () => ({ nameOf: (number, words) => `${number}: ${words}` }),
  addProseMirrorPlugins() {
    const { nameOf } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: new PluginKey('footnoteNames'),
        state: {
          init: (_, { doc }) => namesIn(doc, nameOf),
          apply: (change, names) => (change.docChanged ? namesIn(change.doc, nameOf) : names),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});

function namesIn(doc: Node, nameOf: NameOf): DecorationSet {
  const names: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'footnote') return true;
    const name = nameOf(names.length + 1, excerpt(node.textContent, MOST_WORDS));
    names.push(Decoration.node(pos, pos + node.nodeSize, { 'aria-label': name, title: node.textContent }));
    return false;
  });
  return DecorationSet.create(doc, names);
}
