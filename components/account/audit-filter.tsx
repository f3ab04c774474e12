'use client';

import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { keyOf } from '#domain/base/message-key';
import { AUDIT_GROUPS, type AuditQuery } from '#domain/operation/audit-filter';

type Props = {
  query: AuditQuery;
  /** Days that were typed and are invalid. */
  wrong: { from?: string; to?: string };
  users: { id: number; name: string; email: string }[];
};

export function AuditFilter({ query, wrong, users }: Props) {
  const t = useTranslations('account.audit');
  const common = useTranslations('common');
  return (
    <form
      method="get"
      action="/dashboard/audit"
      className="mb-8 grid items-start gap-4 rounded border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-5"
    >
      <Select label={t('who')} name="who" defaultValue={query.who ?? ''}>
        <option value="">{t('everyone')}</option>
        {users.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {name} ({email})
          </option>
        ))}
      </Select>
      <Select label={t('group')} name="group" defaultValue={query.group ?? ''}>
        <option value="">{t('everything')}</option>
        {AUDIT_GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(keyOf(`groups.${group}`))}
          </option>
        ))}
      </Select>
      <TextField label={t('text')} name="text" defaultValue={query.text} maxLength={200} />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name)}
          name={name}
          type="date"
          defaultValue={wrong[name] ?? query[name]}
          error={wrong[name] && common('dayWrong')}
        />
      ))}
      <div className="flex flex-wrap gap-3 sm:col-span-full">
        <Button type="submit" tone="main">
          {t('show')}
        </Button>
        <a href="/dashboard/audit" className={buttonClass('plain')}>
          {t('showAll')}
        </a>
      </div>
    </form>
  );
}
