import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { goBehind } from '#components/desk/editor/text/insert';
import { selectBlock } from '#components/desk/editor/text/select-block';

const CAPTIONED = new Set(['figure', 'video']);

/**
 * A click on a picture selects it; what is typed then comes behind it. Enter leaves a caption, which is one line, for the
 * line behind its block.
 */
export const FigureKeys = Extension.create({
  name: 'figureKeys',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        if (!CAPTIONED.has(this.editor.state.selection.$from.parent.type.name)) return false;
        goBehind(this.editor);
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          ...holdingSelected(),
          handleTextInput(view, _from, _to, text) {
            const { selection } = view.state;
            if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
            goBehind(editor);
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          handleClickOn(view, _, node, pos, event) {
            if (node.type.name !== 'figure' || !(event.target instanceof HTMLImageElement)) return false;
            selectBlock({ state: view.state, view }, pos);
            return true;
          },
        },
      }),
    ];
  },
});

/** Native keys that may lead to the begin of the text. */
const LEADING = new Set(['Home', 'PageUp']);

/**
 * Before each key Chromium gives up a selection behind which stands what cannot be edited, as the next picture of a
 * gallery does, and puts the caret to the begin of the text, where the key would change what stands there. The selection
 * holds until the mouse, a finger or a key leads there.
 */
function holdingSelected() {
  let isLed = false;
  const lead = () => {
    isLed = true;
  };
  return {
    handleDOMEvents: {
      mousedown: lead,
      touchstart: lead,
      keydown: (_: EditorView, event: KeyboardEvent) => {
        isLed = LEADING.has(event.key);
      },
    },
    createSelectionBetween({ state: { doc, selection } }: EditorView, $anchor: ResolvedPos, $head: ResolvedPos) {
      const isReset = !isLed && $anchor.pos === $head.pos && $head.pos <= Selection.atStart(doc).head;
      return isReset && selection instanceof NodeSelection && selection.node.isBlock ? selection : null;
    },
  };
}
