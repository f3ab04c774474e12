import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { loneVideo } from '#components/desk/editor/text/lone-video';

/** Below the line of a video's address, so that what is offered for it covers no words. */
export const OfferRoom = Extension.create({
  name: 'offerRoom',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations(state) {
            const found = editor.isEditable ? loneVideo(state) : undefined;
            return (
              found && DecorationSet.create(state.doc, [Decoration.node(found.from, found.to, { class: 'pb-14' })])
            );
          },
        },
      }),
    ];
  },
});
