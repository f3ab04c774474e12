import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';

type Props = { page: number; pages: number; query: Record<string, string | string[] | undefined> };

export function DeskPagination({ page, pages, query }: Props) {
  const t = useTranslations('common');
  if (pages < 2) return null;
  const address = (to: number) => {
    const kept = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return `?${new URLSearchParams([...kept.filter(([name]) => name !== 'page'), ['page', String(to)]])}`;
  };
  return (
    <nav aria-label={t('pages')} className="mt-6 flex items-center gap-3 text-sm">
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className={buttonClass()}>
          ← {t('previous')}
        </a>
      )}
      <span className="text-muted">{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className={buttonClass()}>
          {t('next')} →
        </a>
      )}
    </nav>
  );
}
