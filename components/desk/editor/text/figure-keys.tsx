import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { goBehind } from '#components/desk/editor/text/insert';

const CAPTIONED = new Set(['figure', 'video']);

/** A click on a picture selects it. Enter leaves a caption, which is one line, for the line behind its block. */
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
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClickOn(view, _, node, pos, event) {
          if (node.type.name !== 'figure' || !(event.target instanceof HTMLImageElement)) return false;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
          return true;
        },
      },
    }),
  ],
});
