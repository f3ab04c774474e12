import type { Metadata } from 'next';
import { AuditFilter } from '#components/account/audit-filter';
import { AuditList } from '#components/account/audit-list';
import { buttonClass } from '#components/ui/button';
import { listAuditEvents } from '#db/account/audit-trail';
import { listUsers } from '#db/account/users';
import { wrongDays } from '#domain/base/calendar';
import { auditFilterOf, auditPath, readAuditQuery } from '#domain/operation/audit-filter';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.audit');
  return { title: t('title') };
}

export default async function AuditPage({ searchParams }: PageProps<'/dashboard/audit'>) {
  await requireDeskUser('administrator');
  const t = await deskWords('account.audit');
  const given = await searchParams;
  const query = readAuditQuery(given);
  const [found, users] = await Promise.all([listAuditEvents(auditFilterOf(query), PAGE + 1), listUsers()]);
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const { before, ...filter } = query;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <a href="/dashboard/audit/sign-ins" className={buttonClass()}>
          {t('signIns')}
        </a>
      </div>
      <p className="mb-6 text-muted">{t('hint')}</p>
      <AuditFilter
        query={query}
        wrong={wrongDays(given, ['from', 'to'])}
        users={users.map(({ id, name, email }) => ({ id, name, email }))}
      />
      <AuditList rows={rows} />
      <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-3">
        {before && (
          <a href={auditPath(filter)} className={buttonClass()}>
            ← {t('newest')}
          </a>
        )}
        {last && (
          <a href={auditPath({ ...filter, before: String(last.id) })} className={buttonClass()}>
            {t('older')} →
          </a>
        )}
      </nav>
    </>
  );
}
