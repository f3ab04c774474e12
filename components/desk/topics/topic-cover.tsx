'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import { MediaPicker } from '#components/desk/media/picker';
import type { TopicValues } from '#components/desk/topics/topic-rows';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { LONGEST } from '#domain/topics/topic';

type Props = {
  values: Pick<TopicValues, 'coverId' | 'coverAlt'>;
  /** As saved; what is chosen now is known here. */
  source: PictureSource | undefined;
  error: string | undefined;
  onChange: (part: Partial<TopicValues>) => void;
};

export function TopicCover({ values: { coverId, coverAlt }, source, error, onChange }: Props) {
  const t = useTranslations('topics.desk.cover');
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<PictureSource>();
  const shown = coverId === null ? undefined : (picked ?? source);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-bold">{t('title')}</legend>
      {coverId === null && <p className="text-sm text-muted">{t('none')}</p>}
      {shown && <Picture source={shown} alt="" sizes="18rem" className="h-auto w-72 max-w-full rounded-sm" />}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(coverId === null ? 'choose' : 'change')}</Button>
        {coverId !== null && (
          <Button tone="quiet" onClick={() => onChange({ coverId: null, coverAlt: '' })}>
            {t('remove')}
          </Button>
        )}
      </div>
      {coverId !== null && (
        <TextField
          label={t('alt')}
          hint={t('altHint')}
          value={coverAlt}
          maxLength={LONGEST.coverAlt}
          error={error}
          onChange={({ target }) => onChange({ coverAlt: target.value })}
        />
      )}
      <MediaPicker
        isOpen={isOpen}
        title={t('pick')}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(item) => {
          setPicked(item);
          onChange({ coverId: item.id, coverAlt: item.alt });
        }}
      />
    </fieldset>
  );
}
