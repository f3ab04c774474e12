import type { ChainedCommands, Editor } from '@tiptap/react';

/** Commands with the focus in the text at once, where the next key must find it: `focus()` comes a frame later. */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}
