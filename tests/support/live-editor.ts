import { Editor } from '@tiptap/core';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';

/** With the plugins that a page's editor has, and so with its undo. */
export function liveEditor(content: object): Editor {
  const editor = new Editor({ element: null, extensions: bodyExtensions, content });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}
