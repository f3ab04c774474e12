import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';
import type { BylineInUse } from '#domain/authors/desk-authors';

/** Those that belong to no author. */
export function FreeBylines({ bylines, total }: { bylines: BylineInUse[]; total: number }) {
  const t = useTranslations('authors');
  if (bylines.length === 0) return <p className="text-muted">{t('noneFree')}</p>;
  return (
    <div>
      <p className="mb-3 text-sm text-muted">{t('shown', { shown: bylines.length, total })}</p>
      <ul className="divide-y divide-line border-y border-line">
        {bylines.map(({ byline, articles }) => (
          <li key={byline} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 wrap-anywhere">
              <p className="font-bold">{byline}</p>
              <p className="text-sm text-muted">{t('articles', { count: articles })}</p>
            </div>
            <a
              href={`/dashboard/authors/new?${new URLSearchParams({ byline })}`}
              aria-label={t('makeOf', { byline })}
              className={buttonClass()}
            >
              {t('make')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
