import { useTranslations } from 'next-intl';
import type { ArticleStatus } from '#domain/article/workflow';

const TONES: Partial<Record<ArticleStatus, string>> = {
  in_review: 'border-accent text-accent',
  approved: 'border-good text-good',
  scheduled: 'border-good text-good',
  published: 'border-good bg-good text-ground',
  retracted: 'border-muted line-through',
};

export function StatusBadge({ status, isLive }: { status: ArticleStatus; isLive: boolean }) {
  const t = useTranslations('editor');
  const badge = 'inline-block rounded-full border px-2.5 py-0.5 text-xs font-bold whitespace-nowrap';
  return (
    <>
      {isLive && status !== 'published' && <span className={`${badge} ${TONES.published}`}>{t('statuses.live')}</span>}
      <span className={`${badge} ${TONES[status] ?? 'border-line text-muted'}`}>{t(`statuses.${status}`)}</span>
    </>
  );
}
