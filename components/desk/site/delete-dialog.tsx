'use client';

import { useTranslations } from 'next-intl';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';

type Props = { id: number; title: string; text: string; action: SaveAction; onClose: () => void };

export function DeleteDialog({ id, title, text, action, onClose }: Props) {
  const t = useTranslations('common');
  const { state, save, isPending } = useSave(action);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{text}</p>
        <Notice key={state.at} tone="bad">
          {state.ok ? '' : state.message}
        </Notice>
        <div className="flex flex-wrap gap-3">
          <Button tone="danger" disabled={isPending} onClick={() => save({ id }, onClose)}>
            {t('delete')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
