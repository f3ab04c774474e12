'use client';

import { useTranslations } from 'next-intl';
import type { AuditRow } from '#db/account/audit-trail';
import { dateLine, isoInVietnam, writtenDay } from '#domain/base/calendar';
import { keyOf } from '#domain/base/message-key';
import type { AuditField, AuditValues } from '#domain/operation/audit';

export function AuditList({ rows }: { rows: AuditRow[] }) {
  const t = useTranslations('account.audit');
  const common = useTranslations('common');
  if (rows.length === 0) return <p className="text-muted">{t('empty')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[10rem_11rem_1fr] lg:grid-cols-[16.5rem_13rem_1fr]"
        >
          <time dateTime={isoInVietnam(row.at)} className="text-muted">
            {dateLine(row.at)}
          </time>
          <p className="min-w-0 break-words">
            {row.actor ?? t('nobody')}
            {row.actorNow && ` (${common('nowNamed', { name: row.actorNow })})`}
            {row.actorEmail && <span className="block text-xs break-all text-muted">{row.actorEmail}</span>}
          </p>
          <div className="min-w-0 break-words">
            <p>
              <span className="font-bold">{t(`actions.${row.action}`)}</span>
              {(row.subject || row.isArticle || row.isUser) && ': '}
              <Subject row={row} />
            </p>
            {row.note && <p className="text-muted">{t('note', { note: row.note })}</p>}
            <Changes before={row.before} after={row.after} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Subject({ row }: { row: AuditRow }) {
  const t = useTranslations('editor.list');
  const words = useTranslations('account.audit');
  const section = row.isArticle ? 'articles' : row.isUser ? 'users' : undefined;
  if (!section) {
    return isMark(row.subject) ? words('unknownAccount', { mark: row.subject }) : withWrittenDays(row);
  }
  return (
    <a href={`/dashboard/${section}/${row.subjectId}`} className="underline underline-offset-4 hover:text-accent">
      {row.subject || t('untitled')}
    </a>
  );
}

/** Corrections of figures are named by their days. */
function withWrittenDays({ action, subject }: AuditRow): string {
  return action.startsWith('figures.') ? subject.replaceAll(/\d{4}-\d{2}-\d{2}/g, writtenDay) : subject;
}

/** Stands for an address without an account. */
function isMark(subject: string): boolean {
  return /^unknown-[0-9a-f]{16}$/.test(subject);
}

type ChangesProps = Record<'before' | 'after', AuditValues | null>;

function Changes({ before, after }: ChangesProps) {
  const t = useTranslations('account.audit');
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])] as AuditField[];
  if (keys.length === 0) return null;
  return (
    <ul className="mt-1 text-xs text-muted">
      {keys.map((key) => (
        <li key={key}>
          {t.has(`values.${key}`) ? t(`values.${key}`) : key}:{' '}
          {before && key in before && (
            <>
              <Value field={key} value={before[key]} /> <span aria-hidden="true">→</span>
              <span className="sr-only">{t('becomes')}</span>{' '}
            </>
          )}
          <Value field={key} value={after?.[key]} />
        </li>
      ))}
    </ul>
  );
}

/** Messages for values that are codes. */
const WORDS: Partial<Record<AuditField, string>> = {
  role: 'desk.roles',
  status: 'editor.statuses',
  fault: 'account.audit.words',
  by: 'account.audit.words',
  browser: 'account.audit.words',
};

function Value({ field, value }: { field: AuditField; value: AuditValues[AuditField] | undefined }) {
  const t = useTranslations();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '—';
  if (typeof value === 'boolean') return t(`account.audit.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) return value.join(', ');
  if (/At$/.test(field)) return dateLine(new Date(value));
  const words = WORDS[field];
  return words ? t(keyOf(`${words}.${value}`)) : String(value);
}
