'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { createPortal } from 'react-dom';
import { loneVideo } from '#components/desk/editor/text/lone-video';
import { Button } from '#components/ui/button';

/** Below a line that is nothing but the address of a video. */
export function VideoOffer({ editor, onTake }: { editor: Editor; onTake: () => void }) {
  const t = useTranslations('editor.videoCard');
  const found = useEditorState({ editor, selector: ({ editor: now }) => loneVideo(now.state) });
  const frame = editor.view.dom.parentElement;
  if (!frame) return null;
  const line = found && editor.view.nodeDOM(found.from);
  return createPortal(
    <div role="status">
      {line instanceof HTMLElement && (
        <div style={{ top: line.offsetTop + line.offsetHeight + 4 }} className="absolute start-7 z-10">
          <Button onClick={onTake}>{t('offer')}</Button>
        </div>
      )}
    </div>,
    frame,
  );
}
