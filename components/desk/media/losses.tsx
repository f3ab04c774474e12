import { useTranslations } from 'next-intl';
import type { PictureLoss } from '#domain/media/losses';

/** A server of before, beside this one, names none. */
export function MediaLosses({ losses = [] }: { losses: PictureLoss[] | undefined }) {
  const t = useTranslations('media.losses');
  return losses.map((loss) => (
    <p key={loss} className="text-sm text-accent">
      {t(loss)}
    </p>
  ));
}
