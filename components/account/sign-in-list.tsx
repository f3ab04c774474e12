'use client';

import { useTranslations } from 'next-intl';
import { BrowserName } from '#components/account/browser-name';
import type { SignInRow } from '#db/account/sign-in-log';
import { dateLine, isoInVietnam } from '#domain/base/calendar';

/** With `isOfAll`, each row names its account and links to everything from its address. */
type Props = { rows: SignInRow[]; isOfAll?: boolean };

export function SignInList({ rows, isOfAll = false }: Props) {
  const t = useTranslations('account.signIns');
  if (rows.length === 0) return <p className="text-muted">{t('empty')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className={`grid gap-x-6 gap-y-0.5 py-3 text-sm wrap-anywhere ${isOfAll ? 'md:grid-cols-[1fr_16.5rem_1fr]' : ''}`}
        >
          <p>
            <span className={row.kind.startsWith('signed') ? 'font-bold' : 'font-bold text-accent'}>
              {t(`kinds.${row.kind}`)}
            </span>
            {isOfAll && (
              <>
                {': '}
                <Account row={row} />
              </>
            )}
          </p>
          <p className="text-muted">
            <time dateTime={isoInVietnam(row.at)}>{dateLine(row.at)}</time>
          </p>
          <p className="text-muted">
            {isOfAll && row.address ? (
              <a
                href={`/dashboard/audit/sign-ins?address=${encodeURIComponent(row.address)}`}
                className="underline underline-offset-4 hover:text-accent"
              >
                {row.address}
              </a>
            ) : (
              row.address || t('noAddress')
            )}
            {' · '}
            <BrowserName userAgent={row.browser} />
            {row.isKnown && ` · ${t('known')}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Account({ row }: { row: SignInRow }) {
  const t = useTranslations('account.audit');
  if (row.userId === null) return t('unknownAccount', { mark: row.account });
  return (
    <a href={`/dashboard/users/${row.userId}`} className="underline underline-offset-4 hover:text-accent">
      {row.account}
    </a>
  );
}
