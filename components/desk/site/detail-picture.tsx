'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture } from '#components/article/picture';
import { useFiles } from '#components/desk/editor/text/files';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';

type Props = {
  title: string;
  /** Whose it is, for those who hear the buttons. */
  name?: string;
  mediaId: number | null;
  onChange: (mediaId: number | null) => void;
};

export function DetailPicture({ title, name, mediaId, onChange }: Props) {
  const t = useTranslations('pageDetails.picture');
  const { findShown, add } = useFiles();
  const [isOpen, setOpen] = useState(false);
  const shown = findShown(mediaId, 'image');
  const named = (button: string) => t('named', { button, title: name ? `${title}, ${name}` : title });
  const choose = t(mediaId === null ? 'choose' : 'change');
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-bold">{title}</p>
      <div className="flex flex-wrap items-center gap-3">
        {shown && <Picture source={shown} alt="" sizes="9rem" className="h-auto w-36 max-w-full rounded-sm" />}
        <Button aria-label={named(choose)} onClick={() => setOpen(true)}>
          {choose}
        </Button>
        {mediaId !== null && (
          <Button tone="quiet" aria-label={named(t('remove'))} onClick={() => onChange(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
      <MediaPicker
        isOpen={isOpen}
        title={named(t('choose'))}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(item) => {
          add([item]);
          onChange(item.id);
        }}
      />
    </div>
  );
}
