'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import type { FrontDenial } from '#domain/front/moves';
import type { FormState } from '#lib/base/form';

type Props = {
  headRevisionId: number;
  denial: FrontDenial | undefined;
  /** What is set has not been saved. */
  isDirty: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Puts the saved proposal live, or says who can. */
export function PublishFront({ headRevisionId, denial, isDirty, action }: Props) {
  const t = useTranslations('front');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const { state, isPending, form } = useFormAction(action);
  useEffect(() => {
    if (state.at) setOpen(false);
  }, [state]);
  const message = isDirty || (state.ok && denial !== 'already_live') ? '' : state.message;
  return (
    <div className="grid gap-3">
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {message}
      </Notice>
      {!denial && !isDirty && (
        <div>
          <Button tone="main" onClick={() => setOpen(true)}>
            {t('publish.do')}
          </Button>
        </div>
      )}
      {(isDirty || denial) && !message && (
        <p className="text-sm text-muted">{isDirty ? t('save.first') : denial && t(`denials.${denial}`)}</p>
      )}
      <Dialog title={t('publish.do')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form {...form} className="grid gap-4">
          <p>{t('publish.warning', { id: headRevisionId })}</p>
          <input type="hidden" name="headRevisionId" value={headRevisionId} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" tone="main" disabled={isPending}>
              {t('publish.do')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
