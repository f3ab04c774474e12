import type { Metadata } from 'next';
import { DeskTopics } from '#components/desk/topics/desk-topics';
import { buttonClass } from '#components/ui/button';
import { listDeskTopics } from '#db/topics/desk';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('topics.desk');
  return { title: t('title') };
}

export default async function DeskTopicsPage() {
  await requireDeskUser('editor', 'secretary', 'administrator');
  const t = await deskWords('topics.desk');
  return (
    <div className="grid max-w-4xl gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="mt-1 text-muted">{t('intro')}</p>
      </div>
      <p>
        <a href="/dashboard/topics/new" className={buttonClass('main')}>
          {t('add')}
        </a>
      </p>
      <DeskTopics topics={await listDeskTopics()} />
    </div>
  );
}
