import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';

/** How many files could not be uploaded, with a way to the first. */
export function LackingFiles({ editor, count }: { editor: Editor; count: number }) {
  const t = useTranslations('editor.body');
  if (count === 0) return null;
  function go() {
    const file = editor.view.dom.querySelector('[data-upload]:has([role="alert"])');
    file?.scrollIntoView({ block: 'center' });
    file?.querySelector('button')?.focus({ preventScroll: true });
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 bg-ground">
      <Notice tone="bad">{t('filesLacking', { count })}</Notice>
      <Button tone="quiet" onClick={go}>
        {t('toFile')}
      </Button>
    </div>
  );
}
