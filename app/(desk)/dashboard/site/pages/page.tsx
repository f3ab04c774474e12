import type { Metadata } from 'next';
import { PageList } from '#components/desk/site/page-list';
import { buttonClass } from '#components/ui/button';
import { listPages } from '#db/site/site';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { orderPagesAction, removePageAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.nav');
  return { title: t('pages') };
}

export default async function StaticPagesPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration');
  return (
    <>
      <h1 className="text-2xl font-bold">{t('nav.pages')}</h1>
      <p className="mb-6 max-w-3xl text-muted">{t('pages.intro')}</p>
      <p className="mb-6">
        <a href="/dashboard/site/pages/new" className={buttonClass('main')}>
          {t('pages.add')}
        </a>
      </p>
      <PageList pages={await listPages()} orderAction={orderPagesAction} removeAction={removePageAction} />
    </>
  );
}
