'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { FRAME, removeFile } from '#components/desk/editor/text/file-parts';
import { FileTitle } from '#components/desk/editor/text/file-title';
import { Button } from '#components/ui/button';
import { videoHostOf } from '#domain/article/video-address';
import { VIDEO_SITES } from '#domain/article/video-hosts';

/** Loads nothing from elsewhere either. */
export function VideoCardNode({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('editor');
  const { address, title } = node.attrs as { address: string; title: string };
  const host = videoHostOf(address);
  return (
    <NodeViewWrapper className={FRAME} data-drag-handle contentEditable={false}>
      <FileTitle
        label={t('videoCard.nameIn', { site: host ? VIDEO_SITES[host].name : '' })}
        title={title}
        placeholder={t('videoCard.nameHint')}
        onChange={(value) => updateAttributes({ title: value })}
      />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-3">
        <a href={address} target="_blank" rel="noopener noreferrer" className="text-sm wrap-anywhere underline">
          {address}
        </a>
        <Button tone="quiet" onClick={() => removeFile(deleteNode, editor)}>
          {t('figure.removeVideo')}
        </Button>
      </div>
    </NodeViewWrapper>
  );
}
