'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { isoInVietnam } from '#domain/base/calendar';

/** Opens the saved proposal as it will be at a time. */
export function FrontPreviewForm({ now }: { now: Date }) {
  const t = useTranslations('front.preview');
  return (
    <form
      action="/dashboard/front/preview"
      method="get"
      target="_blank"
      aria-labelledby="preview"
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded border border-line bg-surface p-4"
      rel="noopener"
    >
      <h2 id="preview" className="font-bold">
        {t('title')}
      </h2>
      <TextField
        label={t('at')}
        hint={t('hint')}
        type="datetime-local"
        name="at"
        defaultValue={isoInVietnam(now).slice(0, 16)}
      />
      <div>
        <Button type="submit">{t('do')}</Button>
      </div>
    </form>
  );
}
