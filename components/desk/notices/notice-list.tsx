'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button';
import { ConfirmAction } from '#components/ui/confirm-action';
import type { Notice } from '#db/notices/notices';
import { shortDateTime } from '#domain/base/calendar';
import type { FormState } from '#lib/base/form';

type Props = {
  title: string;
  empty: string;
  notices: Notice[];
  /** Where they are not over. */
  endAction?: (state: FormState, form: FormData) => Promise<FormState>;
};

export function NoticeList({ title, empty, notices, endAction }: Props) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-lg font-bold">{title}</h2>
      {notices.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {notices.map((notice) => (
            <li key={notice.id} className="grid gap-2 py-3">
              <Facts notice={notice} />
              {endAction && <Tools notice={notice} endAction={endAction} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ notice }: { notice: Notice }) {
  const t = useTranslations('notices');
  const { kind, level, isIncident, isShown, isOver, text, url, startsAt, endsAt } = notice;
  const state = isOver ? 'over' : isShown ? 'running' : 'planned';
  return (
    <div className="wrap-anywhere">
      <p className="font-bold">{text}</p>
      <p className="text-sm text-muted">
        <b className={isShown ? 'text-good' : ''}>{t(state)}</b> · {t(`kinds.${kind}`)}
        {kind === 'urgent' ? ` (${t(`levels.${level}`)})` : isIncident && ` (${t('bar.incident')})`} ·{' '}
        {t('span', { from: shortDateTime(startsAt), to: shortDateTime(endsAt) })}
      </p>
      {url && <p className="text-sm text-muted">{url}</p>}
    </div>
  );
}

function Tools({ notice, endAction }: { notice: Notice; endAction: NonNullable<Props['endAction']> }) {
  const t = useTranslations('notices');
  const { id, version, text } = notice;
  return (
    <div className="flex flex-wrap gap-3">
      <a href={`/dashboard/notices?edit=${id}`} aria-label={t('editOf', { text })} className={buttonClass()}>
        {t('edit')}
      </a>
      <ConfirmAction
        label={t('end')}
        warning={t('endWarning', { text })}
        fields={{ id, version }}
        action={endAction}
        tone="danger"
      />
    </div>
  );
}
