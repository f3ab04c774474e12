'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';

/**
 * For a dialog whose work in the text is done: once it is closed, the next key goes to the text. One that was left gives
 * the focus back to what opened it.
 */
export function useBackToText(editor: Editor, isOpen: boolean): () => void {
  const goesBack = useRef(false);
  // After the dialog has given the focus back to what opened it.
  useEffect(() => {
    if (isOpen || !goesBack.current) return;
    goesBack.current = false;
    editor.view.focus();
  }, [editor, isOpen]);
  return () => {
    goesBack.current = true;
  };
}
