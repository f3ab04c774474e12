import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef } from 'react';

/**
 * Replacements, each undone by itself. The keys of undo and redo mean them until the bar's own words are typed in again,
 * or the text is changed otherwise: who has just replaced looks at the text, though the focus is in the bar.
 */
export function useReplacing(editor: Editor) {
  const steps = useRef({ made: 0, undone: 0, left: editor.state.doc }).current;

  return {
    replace(command: Command): void {
      const { doc } = editor.state;
      if (steps.left !== doc) this.forget();
      command(editor.state, (change) => editor.view.dispatch(closeHistory(change)));
      if (editor.state.doc.eq(doc)) return;
      steps.made += 1;
      steps.undone = 0;
      steps.left = editor.state.doc;
    },
    forget(): void {
      steps.made = 0;
      steps.undone = 0;
    },
    /** True where the key was for the text. */
    takeKey(event: KeyboardEvent): boolean {
      const meant = meaningOf(event);
      if (steps.left !== editor.state.doc) return false;
      if (!meant || (meant === 'undo' ? steps.made : steps.undone) === 0) return false;
      event.preventDefault();
      const by = meant === 'undo' ? 1 : -1;
      steps.made -= by;
      steps.undone += by;
      const isDone = (meant === 'undo' ? undo : redo)(editor.state, editor.view.dispatch);
      steps.left = editor.state.doc;
      return isDone;
    },
  };
}

function meaningOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (key.toLowerCase() === 'y') return 'redo';
  if (key.toLowerCase() !== 'z') return undefined;
  return shiftKey ? 'redo' : 'undo';
}
