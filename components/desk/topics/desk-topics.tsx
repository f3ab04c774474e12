'use client';

import { useTranslations } from 'next-intl';
import { TopicBadge } from '#components/desk/topics/topic-badge';
import type { listDeskTopics } from '#db/topics/desk';
import { shortDateTime } from '#domain/base/calendar';

export function DeskTopics({ topics }: { topics: Awaited<ReturnType<typeof listDeskTopics>> }) {
  const t = useTranslations('topics.desk');
  if (topics.length === 0) return <p className="text-muted">{t('empty')}</p>;
  return (
    <ul aria-label={t('list')} className="divide-y divide-line border-y border-line">
      {topics.map(({ id, title, slug, state, changedAt }) => (
        <li key={id} className="grid gap-1 py-3 wrap-anywhere">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a
              href={`/dashboard/topics/${id}`}
              className="inline-block py-2 font-bold hover:text-accent hover:underline"
            >
              {title}
            </a>
            <TopicBadge state={state} />
          </p>
          <p className="text-sm text-muted">
            /chuyen-de/{slug} · {t('changedAt', { at: shortDateTime(changedAt) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
