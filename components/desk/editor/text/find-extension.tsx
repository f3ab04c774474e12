import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import { search } from 'prosemirror-search';

export const FIND_EVENT = 'find-in-text';

/** Marks what is searched for; Ctrl+F and Ctrl+H open the bar of it. In the bar they are the browser's. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [search()],
  addKeyboardShortcuts() {
    const open = () => openFind(this.editor);
    return { 'Mod-f': open, 'Mod-h': open };
  },
});

export function openFind(editor: Editor): true {
  editor.view.dom.dispatchEvent(new Event(FIND_EVENT));
  return true;
}
