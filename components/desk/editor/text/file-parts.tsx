import { type Editor, NodeViewContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { PickedMedia } from '#domain/media/media';

export const FRAME = 'my-4 rounded border border-line bg-surface p-3';

/** Moves the focus to the text, because it would go with the button. */
export function removeFile(deleteNode: () => void, editor: Editor): void {
  deleteNode();
  editor.commands.focus();
}

export function Credit({ file }: { file: PickedMedia | undefined }) {
  if (!file?.credit) return null;
  return (
    <p contentEditable={false} className="mt-1 text-xs italic">
      {file.credit}
    </p>
  );
}

export function Caption() {
  const t = useTranslations('editor');
  return (
    <NodeViewContent
      as="div"
      role="textbox"
      aria-label={t('figure.caption')}
      data-placeholder={t('figure.caption')}
      className="mt-2 border-b border-dashed border-muted py-1 text-sm"
    />
  );
}
