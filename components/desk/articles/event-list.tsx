'use client';

import { useTranslations } from 'next-intl';
import type { listArticleEvents } from '#db/article/desk-list';
import { shortDateTime } from '#domain/base/calendar';
import { keyOf } from '#domain/base/message-key';

type Props = { events: Awaited<ReturnType<typeof listArticleEvents>> };

export function EventList({ events }: Props) {
  const t = useTranslations('editor');
  const common = useTranslations('common');
  return (
    <section aria-labelledby="events">
      <h2 id="events" className="mb-3 font-bold">
        {t('history.events')}
      </h2>
      {events.length === 0 && <p className="text-sm text-muted">{common('none')}</p>}
      <ol className="grid gap-3 border-s-2 border-line ps-4 text-sm empty:hidden">
        {events.map(({ id, at, action, note, actor, actorNow }) => (
          <li key={id}>
            <b>{t(keyOf(`events.${action.replace('article.', '')}`))}</b>
            <span className="block text-xs text-muted">
              {actor ?? t('history.portal')}
              {actorNow && ` (${common('nowNamed', { name: actorNow })})`} · {shortDateTime(at)}
            </span>
            {note && <q className="block italic">{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
