'use client';

import { type Editor, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Picture } from '#components/article/picture';
import { AltField } from '#components/desk/editor/text/alt-field';
import { Caption, Credit, FRAME, removeFile } from '#components/desk/editor/text/file-parts';
import { useFiles } from '#components/desk/editor/text/files';
import { changeSelected } from '#components/desk/editor/text/select-block';
import { useBackToText } from '#components/desk/editor/text/use-back-to-text';
import { WaitingItem } from '#components/desk/editor/text/waiting-figures';
import { WidthChoice } from '#components/desk/editor/text/width-choice';
import { MediaLosses } from '#components/desk/media/losses';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import type { FigureNode as StoredFigure } from '#domain/article/body';
import type { PickedMedia } from '#domain/media/media';

/** From one side of the editor to the other. */
const BEYOND_TEXT = 'sm:-mx-4 sm:rounded-none sm:border-x-0 sm:px-4';
const BEYOND_FRAME = '-mx-3 -mt-3 sm:-mx-4';

type FigureAttributes = StoredFigure['attrs'] & { waiting: number | null };

export function FigureNode({ node, updateAttributes, deleteNode, editor, getPos, selected }: NodeViewProps) {
  const t = useTranslations('editor');
  const { mediaId, alt, width = null, waiting } = node.attrs as FigureAttributes;
  const { add, findShown } = useFiles();
  const [isOpen, setOpen] = useState(false);
  const goBack = useBackToText(editor, isOpen);
  const file = findShown(mediaId, 'image');
  const isOuter = isInNoBlock(editor, getPos());
  const isWide = isOuter && width !== null;

  /** The caption stays: it was written for this place. The description was of the other picture. */
  function replace(picked: PickedMedia) {
    goBack();
    setOpen(false);
    add([picked]);
    const pos = getPos();
    if (pos !== undefined) changeSelected(editor, pos, { mediaId: picked.id, alt: picked.alt || null, waiting: null });
  }

  return (
    <NodeViewWrapper
      as="figure"
      className={`${FRAME} ${isWide ? BEYOND_TEXT : ''} ${selected ? 'outline-2 outline-accent' : ''}`}
    >
      <div contentEditable={false} data-drag-handle className={`mb-2 ${isWide ? BEYOND_FRAME : ''}`}>
        {file ? (
          <Picture
            source={file}
            alt=""
            sizes={isWide ? '54rem' : '44rem'}
            mayMove
            className={isWide ? 'h-auto w-full' : 'max-h-96 w-auto rounded-sm'}
          />
        ) : (
          <WaitingItem waiting={waiting}>
            <p className="border border-dashed border-line py-8 text-center text-muted">{t('figure.missing')}</p>
          </WaitingItem>
        )}
      </div>
      {file && <MediaLosses losses={file.losses} />}
      <Caption />
      <Credit file={file} />
      <div contentEditable={false} className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="w-full">
          <AltField mediaId={mediaId} value={alt} onChange={(value) => updateAttributes({ alt: value })} />
        </div>
        {isOuter && <WidthChoice value={width} onChange={(value) => updateAttributes({ width: value })} />}
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {t('figure.replace')}
        </Button>
        <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
          {t('figure.remove')}
        </Button>
        {createPortal(
          <MediaPicker
            isOpen={isOpen}
            kind="image"
            title={t('figure.pickOther')}
            onClose={() => setOpen(false)}
            onPick={replace}
          />,
          document.body, // a dialog is no part of the text
        )}
      </div>
    </NodeViewWrapper>
  );
}

function isInNoBlock({ state: { doc } }: Editor, pos: number | undefined): boolean {
  return pos !== undefined && pos <= doc.content.size && doc.resolve(pos).depth === 0;
}
