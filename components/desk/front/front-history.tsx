'use client';

import { useTranslations } from 'next-intl';
import { ConfirmAction } from '#components/ui/confirm-action';
import type { FrontRevision } from '#db/front/desk';
import { shortDateTime } from '#domain/base/calendar';
import type { FormState } from '#lib/base/form';

type Props = {
  revisions: FrontRevision[];
  head: number | null;
  live: number | null;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function FrontHistory({ revisions, head, live, action }: Props) {
  const t = useTranslations('front');
  if (revisions.length === 0) return <p className="text-sm text-muted">{t('history.empty')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {revisions.map(({ id, note, restoredFrom, createdAt, author, authorNow }) => {
        const by = author ?? t('state.nobody');
        const name = authorNow ? `${by} (${authorNow})` : by;
        const marks = [
          id === live && t('history.live'),
          id === head && t('history.head'),
          restoredFrom !== null && t('history.restoredFrom', { id: restoredFrom }),
        ].filter(Boolean);
        return (
          <li key={id} className="grid gap-1 py-3 text-sm">
            <p>
              <b>{t('history.number', { id })}</b>
              {marks.length > 0 && <span className="text-accent"> · {marks.join(', ')}</span>}
            </p>
            <p className="text-muted">{t('history.line', { by: name, at: shortDateTime(createdAt) })}</p>
            {note && <p className="wrap-anywhere">{note}</p>}
            {id !== head && head !== null && (
              <ConfirmAction
                label={t('history.restoreNamed', { id })}
                warning={t('history.warning', { id })}
                fields={{ revisionId: id, headRevisionId: head }}
                action={action}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
