import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * A double-click at the end of a block selects its last word, one behind it puts the caret there: the browser would
 * select from there into the next block, a picture say, and the next key would take that away.
 */
export const LineEnd = Extension.create({
  name: 'lineEnd',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDoubleClick(view, pos, event) {
          if (event.button !== 0 || !isAtEnd(view, pos, event)) return false;
          const { doc, tr } = view.state;
          const isBehind = event.clientX > view.coordsAtPos(pos, -1).right;
          const from = isBehind ? pos : pos - lastWord(doc.resolve(pos).parent).length;
          view.dispatch(tr.setSelection(TextSelection.create(doc, from, pos)).setMeta('pointer', true));
          view.focus();
          return true;
        },
      },
    }),
  ],
});

function isAtEnd(view: EditorView, pos: number, { clientY, target }: MouseEvent): boolean {
  const place = view.state.doc.resolve(pos);
  if (!place.parent.isTextblock || pos !== place.end()) return false;
  // A picture's buttons stand below its caption.
  if (target instanceof Element && target.closest('[contenteditable="false"]')) return false;
  return clientY >= view.coordsAtPos(pos, -1).top;
}

/** Empty behind what is no text. */
function lastWord({ lastChild }: Node): string {
  const text = lastChild?.text ?? '';
  return text.split(/[^\p{L}\p{M}\p{N}]/u).at(-1) || (Array.from(text).at(-1) ?? '');
}
