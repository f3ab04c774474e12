'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { Caption, Credit, FRAME, removeFile } from '#components/desk/editor/text/file-parts';
import { FileTitle } from '#components/desk/editor/text/file-title';
import { useFiles } from '#components/desk/editor/text/files';
import { withBlocks } from '#components/desk/editor/text/insert';
import { MediaLosses } from '#components/desk/media/losses';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { formatBytes } from '#domain/base/numbers';
import { filePath, type PickedMedia, pagesAre, typeLabel } from '#domain/media/media';

export function GalleryNode({ node, getPos, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('editor');
  const { add } = useFiles();
  const [isOpen, setOpen] = useState(false);

  function append(files: PickedMedia[]) {
    setOpen(false);
    const pos = getPos();
    if (pos === undefined) return;
    add(files);
    editor.view.dispatch(withBlocks(editor, files.map(nodeOf), pos + 1 + node.content.size));
  }

  return (
    <NodeViewWrapper className={FRAME}>
      <div contentEditable={false} data-drag-handle className="flex items-center justify-between">
        <span className="grow text-sm font-bold">{t('figure.gallery')}</span>
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {t('figure.add')}
        </Button>
        {createPortal(
          <MediaPicker
            isOpen={isOpen}
            kind="image"
            title={t('figure.pickMore')}
            takes="several"
            onClose={() => setOpen(false)}
            onPick={append}
          />,
          document.body,
        )}
        <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
          {t('figure.removeGallery')}
        </Button>
      </div>
      <NodeViewContent className="[&>div]:grid [&>div]:gap-3 md:[&>div]:grid-cols-2" />
    </NodeViewWrapper>
  );
}

export function VideoNode({ node, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('editor');
  const file = useFiles().findShown(node.attrs['mediaId'] as number, 'video');
  return (
    <NodeViewWrapper as="figure" className={FRAME}>
      <div contentEditable={false} data-drag-handle>
        {file ? (
          // biome-ignore lint/a11y/useMediaCaption: a preview for the editor; the caption follows
          <video
            controls
            preload="metadata"
            aria-label={node.textContent || file.name}
            className="aspect-video w-full bg-night"
            src={filePath(file)}
          />
        ) : (
          <p className="py-8 text-center text-muted">{t('figure.missing')}</p>
        )}
      </div>
      {file && <MediaLosses losses={file.losses} />}
      <Caption />
      <Credit file={file} />
      {file && node.textContent.trim() === '' && (
        <p contentEditable={false} className="mt-1 text-xs wrap-anywhere text-muted">
          {t('figure.playerFileNamed', { name: file.name })}
        </p>
      )}
      <div contentEditable={false} className="mt-2 text-end">
        <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
          {t('figure.removeVideo')}
        </Button>
      </div>
    </NodeViewWrapper>
  );
}

export function AudioNode({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('editor');
  const { mediaId, title } = node.attrs as { mediaId: number; title: string };
  const file = useFiles().findShown(mediaId, 'audio');
  return (
    <NodeViewWrapper className={FRAME} data-drag-handle contentEditable={false}>
      <FileTitle
        label={t('figure.audio')}
        title={title}
        file={file}
        onChange={(value) => updateAttributes({ title: value })}
      />
      {file ? (
        // biome-ignore lint/a11y/useMediaCaption: a preview for the editor
        <audio controls preload="none" aria-label={title || file.name} className="mt-3 w-full" src={filePath(file)} />
      ) : (
        <p className="py-8 text-center text-muted">{t('figure.missing')}</p>
      )}
      <Credit file={file} />
      <div className="mt-2 text-end">
        <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
          {t('figure.removeAudio')}
        </Button>
      </div>
    </NodeViewWrapper>
  );
}

export function AttachmentNode({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('editor');
  const { mediaId, title } = node.attrs as { mediaId: number; title: string };
  const media = useTranslations('media');
  const file = useFiles().findShown(mediaId, 'document');
  const pages = file?.pageCount && media(`extent.${pagesAre(file.contentType)}`, { count: file.pageCount });
  const facts = file ? [typeLabel(file.contentType), pages, formatBytes(file.bytes)] : [];
  return (
    <NodeViewWrapper className={`${FRAME} flex flex-wrap items-center gap-3`} data-drag-handle contentEditable={false}>
      <FileTitle
        label={t('figure.attachment')}
        title={title}
        file={file}
        onChange={(value) => updateAttributes({ title: value })}
      />
      <span className="text-xs text-muted">{file ? facts.filter(Boolean).join(' · ') : t('figure.missing')}</span>
      <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
        {t('figure.removeAttachment')}
      </Button>
    </NodeViewWrapper>
  );
}
