import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicForm } from '#components/desk/topics/topic-form';
import { TopicState } from '#components/desk/topics/topic-state';
import { listPickedTitles } from '#db/article/picked-titles';
import { isTopicPinned, listPictures } from '#db/front/desk';
import { listCategoryTree } from '#db/site/categories';
import { findDeskTopic } from '#db/topics/desk';
import { idOf } from '#domain/http/paths';
import { denialToChangeTopic, denialToShowTopics } from '#domain/topics/moves';
import { pickedIn } from '#domain/topics/topic';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changeTopicAction, showTopicAction, stopTopicAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('topics.desk');
  return { title: t('edit') };
}

export default async function TopicDeskPage({ params }: PageProps<'/dashboard/topics/[id]'>) {
  const user = await requireDeskUser('editor', 'secretary', 'administrator');
  const topic = await findDeskTopic(idOf((await params).id) ?? 0);
  if (!topic) notFound();
  const t = await deskWords('topics.desk');
  const [tree, titles, [picture], isPinned] = await Promise.all([
    listCategoryTree(),
    listPickedTitles(pickedIn(topic.sections)),
    listPictures(topic.coverId === null ? [] : [topic.coverId]),
    isTopicPinned(topic.id),
  ]);
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-2xl font-bold">{t('edit')}</h1>
      <TopicState
        topic={topic}
        isPinned={isPinned}
        mayShow={denialToShowTopics(user) === undefined}
        show={showTopicAction}
        stop={stopTopicAction}
      />
      <TopicForm
        topic={topic}
        picture={picture}
        titles={titles}
        tree={tree}
        mayChange={denialToChangeTopic(topic.state, user) === undefined}
        action={changeTopicAction}
      />
    </div>
  );
}
