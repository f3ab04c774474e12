import { useTranslations } from 'next-intl';
import type { PictureLoss } from '#domain/media/losses';

export function MediaLosses({ losses }: { losses: PictureLoss[] }) {
  const t = useTranslations('media.losses');
  return losses.map((loss) => (
    <p key={loss} className="text-sm text-accent">
      {t(loss)}
    </p>
  ));
}
