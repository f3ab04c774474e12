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
  return (
    <>
      <p role="status" className="sr-only">
        {found && t('offered')}
      </p>
      {found && <Offer editor={editor} from={found.from} onTake={onTake} />}
    </>
  );
}

/** In the room that `OfferRoom` makes below the line; in the frame of the text, which it scrolls with. */
function Offer({ editor, from, onTake }: { editor: Editor; from: number; onTake: () => void }) {
  const t = useTranslations('editor.videoCard');
  const frame = editor.view.dom.parentElement;
  const line = editor.view.nodeDOM(from);
  if (!frame || !(line instanceof HTMLElement)) return null;
  const top = line.getBoundingClientRect().bottom - frame.getBoundingClientRect().top - 52;
  return createPortal(
    <div style={{ top }} className="absolute start-7 z-10">
      <Button onClick={onTake}>{t('offer')}</Button>
    </div>,
    frame,
  );
}
