'use client';

import { useTranslations } from 'next-intl';
import { BrowserName } from '#components/account/browser-name';
import { ConfirmAction } from '#components/ui/confirm-action';
import { dateLine } from '#domain/base/calendar';
import type { FormState } from '#lib/base/form';

type Session = { id: string; browser: string; createdAt: Date; seenAt: Date; isThis: boolean };
type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { sessions: Session[]; actions: Record<'end' | 'endOthers', Action> };

export function SessionList({ sessions, actions }: Props) {
  const t = useTranslations('account.sessions');
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="text-sm">
              <p className="font-bold">
                <BrowserName userAgent={session.browser} />
                {session.isThis && <span className="text-good"> · {t('this')}</span>}
              </p>
              <p className="text-muted">{t('began', { at: dateLine(session.createdAt) })}</p>
              <p className="text-muted">{t('seen', { at: dateLine(session.seenAt) })}</p>
            </div>
            {!session.isThis && (
              <ConfirmAction
                label={t('end')}
                warning={t('endWarning')}
                fields={{ sessionId: session.id }}
                action={actions.end}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ConfirmAction label={t('endOthers')} warning={t('endOthersWarning')} fields={{}} action={actions.endOthers} />
      )}
    </>
  );
}
