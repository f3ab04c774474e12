import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';

type Props = { posterId: number | null; poster: PictureSource | undefined; error: string | undefined };

export function PosterField({ posterId, poster, error }: Props) {
  const t = useTranslations('media.form');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(posterId === null ? undefined : { id: posterId, source: poster });
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-sm font-bold">{t('poster')}</p>
      <p className="text-sm text-muted">{t('posterHint')}</p>
      <input type="hidden" name="posterId" value={chosen?.id ?? ''} />
      {error && <Notice tone="bad">{error}</Notice>}
      {chosen?.source && (
        <Picture source={chosen.source} alt="" sizes="18rem" className="h-auto w-72 max-w-full rounded-sm" />
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(chosen ? 'posterChange' : 'posterChoose')}</Button>
        {chosen && (
          <Button tone="quiet" onClick={() => setChosen(undefined)}>
            {t('posterRemove')}
          </Button>
        )}
      </div>
      <MediaPicker
        isOpen={isOpen}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(picture) => setChosen({ id: picture.id, source: picture })}
      />
    </div>
  );
}
