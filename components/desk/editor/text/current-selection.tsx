import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Not in its types: it takes in what the page has changed or selected since it was last asked. */
type Observed = EditorView & { domObserver: { flush: () => void } };

/** A key acts on what is selected by then: the browser may tell of a new selection only after the key that follows it. */
export const CurrentSelection = Extension.create({
  name: 'currentSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, { isComposing }) => {
            if (!view.composing && !isComposing) (view as Observed).domObserver.flush();
            return false;
          },
        },
      },
    }),
  ],
});
