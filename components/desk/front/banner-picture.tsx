'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';

type Props = {
  name: string;
  mediaId: number | null;
  /** As saved; what is chosen now is known here. */
  source: PictureSource | undefined;
  onChange: (mediaId: number | null) => void;
};

export function BannerPicture({ name, mediaId, source, onChange }: Props) {
  const t = useTranslations('front.link');
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<PictureSource>();
  const shown = mediaId === null ? undefined : (picked ?? source);
  return (
    <div className="flex flex-wrap items-center gap-3">
      {shown && <Picture source={shown} alt="" sizes="9rem" className="h-auto w-36 rounded-sm" />}
      <Button aria-label={t('pictureNamed', { name })} onClick={() => setOpen(true)}>
        {t(mediaId === null ? 'picture' : 'pictureChange')}
      </Button>
      {mediaId !== null && (
        <Button tone="quiet" aria-label={t('pictureRemoveNamed', { name })} onClick={() => onChange(null)}>
          {t('pictureRemove')}
        </Button>
      )}
      <MediaPicker
        isOpen={isOpen}
        title={t('picturePick')}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(item) => {
          setPicked(item);
          onChange(item.id);
        }}
      />
    </div>
  );
}
