import type { Metadata } from 'next';
import { PublishedNotice } from '#components/desk/frame/published-notice';
import { NoticeForm } from '#components/desk/notices/notice-form';
import { NoticeList } from '#components/desk/notices/notice-list';
import { buttonClass } from '#components/ui/button';
import { findCurrentNotice, listNotices } from '#db/notices/notices';
import { shortDateTime } from '#domain/base/calendar';
import { idOf } from '#domain/http/paths';
import { SHOWN_AT_ONCE } from '#domain/notices/notices';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addNoticeAction, changeNoticeAction, endNoticeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('notices');
  return { title: t('title') };
}

export default async function NoticesPage({ searchParams }: PageProps<'/dashboard/notices'>) {
  await requireDeskUser('secretary', 'administrator');
  const t = await deskWords('notices');
  const { edit, kind, done } = await searchParams;
  const [notice, current, past] = await Promise.all([
    findCurrentNotice(idOf(String(edit ?? '')) ?? 0),
    listNotices(false),
    listNotices(true, 50),
  ]);
  const saved = current.find(({ id }) => id === idOf(String(done ?? '')));
  const wanted = kind === 'downtime' ? 'downtime' : 'urgent';
  const other = wanted === 'urgent' ? 'downtime' : 'urgent';
  return (
    <div className="grid max-w-4xl gap-8">
      <div>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="mt-1 text-muted">{t('intro', { count: SHOWN_AT_ONCE })}</p>
      </div>
      {saved && (
        <PublishedNotice
          message={t(saved.isShown ? 'savedShown' : 'savedPlanned', { from: shortDateTime(saved.shownFrom) })}
          link={t('see')}
          href="/"
        />
      )}
      {notice ? (
        <NoticeForm
          key={`${notice.id}.${notice.version}`}
          notice={notice}
          kind={notice.kind}
          action={changeNoticeAction}
        />
      ) : (
        <div className="grid gap-4">
          <NoticeForm key={wanted} kind={wanted} action={addNoticeAction} />
          <p>
            <a href={`/dashboard/notices?kind=${other}`} className={buttonClass()}>
              {t(`new.${other}`)}
            </a>
          </p>
        </div>
      )}
      <NoticeList title={t('current')} empty={t('noneCurrent')} notices={current} endAction={endNoticeAction} />
      <NoticeList title={t('past')} empty={t('nonePast')} notices={past} />
    </div>
  );
}
