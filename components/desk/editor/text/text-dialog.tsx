'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { Dialog } from '#components/ui/dialog';

type Props = { editor: Editor; title: string; isOpen: boolean; onClose: () => void; children: React.ReactNode };

/** About the text at the caret. The focus goes back to the text. */
export function TextDialog({ editor, isOpen, ...dialog }: Props) {
  const wasOpen = useRef(false);
  // After the dialog has given the focus back to the button that opened it.
  useEffect(() => {
    if (wasOpen.current && !isOpen) editor.view.focus();
    wasOpen.current = isOpen;
  }, [editor, isOpen]);
  return <Dialog isOpen={isOpen} {...dialog} />;
}
