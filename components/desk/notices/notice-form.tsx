'use client';

import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { Checkbox, Select, TextArea, TextField } from '#components/ui/field';
import { Notice as Answer } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import type { Notice } from '#db/notices/notices';
import { isoInVietnam } from '#domain/base/calendar';
import {
  LONGEST_DAYS,
  NOTICE_LETTERS,
  NOTICE_LEVELS,
  type NoticeKind,
  WORKING_DAYS_AHEAD,
} from '#domain/notices/notices';
import type { FormState } from '#lib/base/form';

type Props = {
  kind: NoticeKind;
  /** The one that is changed. */
  notice?: Notice;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function NoticeForm({ kind, notice, action }: Props) {
  const t = useTranslations('notices');
  const { state, isPending, form } = useFormAction(action);
  const errors = state.errors ?? {};
  return (
    <form {...form} noValidate className="grid gap-5 rounded border border-line p-4 md:p-6">
      <h2 className="text-lg font-bold">{notice ? t('change') : t(`new.${kind}`)}</h2>
      {kind === 'downtime' && <p className="text-sm text-muted">{t('ahead', { count: WORKING_DAYS_AHEAD })}</p>}
      <input type="hidden" name="kind" value={kind} />
      {notice && <input type="hidden" name="id" value={notice.id} />}
      {notice && <input type="hidden" name="version" value={notice.version} />}
      {kind === 'urgent' ? (
        <Select name="level" label={t('level')} defaultValue={notice?.level ?? 'important'}>
          {NOTICE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`levels.${level}`)}
            </option>
          ))}
        </Select>
      ) : (
        <Checkbox name="isIncident" label={t('isIncident')} defaultChecked={notice?.isIncident ?? false} />
      )}
      <TextArea
        name="text"
        label={t(kind === 'urgent' ? 'text' : 'reason')}
        hint={t('textHint', { count: NOTICE_LETTERS })}
        rows={2}
        maxLength={NOTICE_LETTERS}
        defaultValue={notice?.text}
        error={errors['text']}
      />
      <Times kind={kind} notice={notice} errors={errors} />
      <TextField
        name="url"
        label={t('url')}
        hint={t('urlHint')}
        autoComplete="off"
        defaultValue={notice?.url ?? ''}
        error={errors['url']}
      />
      <Answer key={state.at} tone="bad">
        {state.ok === false && state.message}
      </Answer>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="main" disabled={isPending}>
          {t(notice ? 'save' : 'publish')}
        </Button>
        {notice && (
          <a href="/dashboard/notices" className={buttonClass()}>
            {t('cancel')}
          </a>
        )}
      </div>
    </form>
  );
}

type TimesProps = { kind: NoticeKind; notice: Notice | undefined; errors: Record<string, string> };

function Times({ kind, notice, errors }: TimesProps) {
  const t = useTranslations('notices');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        name="startsAt"
        type="datetime-local"
        label={t('startsAt')}
        hint={t('startsAtHint')}
        defaultValue={notice && localOf(notice.startsAt)}
        error={errors['startsAt']}
      />
      <TextField
        name="endsAt"
        type="datetime-local"
        label={t(kind === 'urgent' ? 'endsAt' : 'recovery')}
        hint={t('endsAtHint', { count: LONGEST_DAYS })}
        defaultValue={notice && localOf(notice.endsAt)}
        error={errors['endsAt']}
      />
    </div>
  );
}

/** As `datetime-local` has it. */
function localOf(instant: Date): string {
  return isoInVietnam(instant).slice(0, 16);
}
