import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * A double-click behind the last letter of a block puts the caret there: the browser would select from there into the
 * next block, a picture say, and the next key would take that away.
 */
export const LineEnd = Extension.create({
  name: 'lineEnd',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDoubleClick(view, pos, event) {
          if (event.button !== 0 || !isBehindText(view, pos, event)) return false;
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)).setMeta('pointer', true));
          view.focus();
          return true;
        },
      },
    }),
  ],
});

function isBehindText(view: EditorView, pos: number, { clientX, clientY, target }: MouseEvent): boolean {
  const place = view.state.doc.resolve(pos);
  if (!place.parent.isTextblock || pos !== place.end()) return false;
  // A picture's buttons stand below its caption.
  if (target instanceof Element && target.closest('[contenteditable="false"]')) return false;
  const { right, top } = view.coordsAtPos(pos, -1);
  return clientX > right && clientY >= top;
}
