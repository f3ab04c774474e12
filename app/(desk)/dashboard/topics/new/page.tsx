import type { Metadata } from 'next';
import { TopicForm } from '#components/desk/topics/topic-form';
import { listCategoryTree } from '#db/site/categories';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addTopicAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('topics.desk');
  return { title: t('add') };
}

export default async function NewTopicPage() {
  await requireDeskUser('editor', 'secretary', 'administrator');
  const [t, tree] = [await deskWords('topics.desk'), await listCategoryTree()];
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-2xl font-bold">{t('add')}</h1>
      <TopicForm titles={[]} tree={tree} mayChange action={addTopicAction} />
    </div>
  );
}
