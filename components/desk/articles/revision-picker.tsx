'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/field';
import { shortDateTime } from '#domain/base/calendar';

type Revision = { id: number; title: string; createdAt: Date; author: string | null; authorNow: string | null };

type Props = { revisions: Revision[]; from: number | undefined; to: number | undefined; liveId: number | null };

export function RevisionPicker({ revisions, from, to, liveId }: Props) {
  const t = useTranslations('editor.history');
  const common = useTranslations('common');
  const options = revisions.map(({ id, createdAt, author, authorNow }, place) => (
    <option key={id} value={id}>
      {t('revision', { number: revisions.length - place })} · {shortDateTime(createdAt)}
      {author && ` · ${author}`}
      {authorNow && ` (${common('nowNamed', { name: authorNow })})`}
      {id === liveId && ` · ${t('live')}`}
    </option>
  ));
  return (
    <form className="grid items-end gap-3 rounded border border-line bg-surface p-4 sm:grid-cols-[1fr_auto]">
      <div className="sm:col-span-2">
        <Select label={t('from')} name="from" defaultValue={from} key={`from-${from}`}>
          {options}
        </Select>
      </div>
      <Select label={t('to')} name="to" defaultValue={to} key={`to-${to}`}>
        {options}
      </Select>
      <Button type="submit">{t('compare')}</Button>
    </form>
  );
}
