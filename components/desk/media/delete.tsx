'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/base/form';

type Props = { id: number; isUsed: boolean; action: (state: FormState, form: FormData) => Promise<FormState> };

export function MediaDelete({ id, isUsed, action }: Props) {
  const t = useTranslations('media.remove');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const [state, submit, isPending] = useActionState(action, {});
  if (isUsed) return <p className="text-sm text-muted">{t('inUseHint')}</p>;
  return (
    <div>
      <Button tone="danger" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form action={submit} className="grid gap-5">
          <input type="hidden" name="id" value={id} />
          <p>{t('text')}</p>
          <Notice key={state.at} tone="bad">
            {state.message}
          </Notice>
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" tone="main" disabled={isPending}>
              {t('confirm')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
