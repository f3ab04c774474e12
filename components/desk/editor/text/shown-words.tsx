import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { labelledItems } from '#domain/article/list-places';

/** Shows what readers will see besides the text: the numbers of lists, whatever the browser would count, and captions. */
export const ShownWords = Extension.create({
  name: 'shownWords',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: new PluginKey('shownWords'),
      state: {
        init: (_, { doc }) => wordsIn(doc),
        apply: (change, shown) => (change.docChanged ? wordsIn(change.doc) : shown),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

function wordsIn(doc: Node): DecorationSet {
  const numbers = labelledItems(doc).map(({ pos, node, label }) => around(node, pos, { 'data-number': label }));
  const captions: Decoration[] = [];
  doc.descendants((node, pos) => {
    const { caption } = node.attrs;
    if (caption) captions.push(around(node, pos, { 'data-caption': caption }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, [...numbers, ...captions]);
}

function around(node: Node, pos: number, attrs: Record<string, string>): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, attrs);
}
