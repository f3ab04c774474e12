import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Comparison } from '#components/desk/articles/comparison';
import { EventList } from '#components/desk/articles/event-list';
import { RestoreForm } from '#components/desk/articles/restore-form';
import { RevisionPicker } from '#components/desk/articles/revision-picker';
import { listArticleEvents } from '#db/article/desk-list';
import { findDeskArticle, findRevision, listRevisions, manuscriptOf } from '#db/article/rows';
import { denialOf } from '#domain/article/workflow';
import { idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { listCategoryChoices } from '#lib/article/manuscript';
import { restoreRevisionAction } from '../../actions';

type Props = PageProps<'/dashboard/articles/[id]/history'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('editor.history');
  return { title: t('title') };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const user = await requireDeskUser();
  const t = await deskWords('editor');
  const id = idOf((await params).id);
  const article = id && (await findDeskArticle(id));
  if (!id || !article) notFound();
  const query = await searchParams;
  const [revisions, events, categories] = await Promise.all([
    listRevisions(id),
    listArticleEvents(id),
    listCategoryChoices(user),
  ]);
  const chosen = (name: 'from' | 'to', otherwise: number | undefined) =>
    revisions.find((revision) => String(revision.id) === query[name])?.id ?? otherwise ?? article.head.id;
  const [from, to] = await Promise.all([
    findRevision(id, chosen('from', revisions[1]?.id)),
    findRevision(id, chosen('to', revisions[0]?.id)),
  ]);
  const mayEdit = denialOf('edit', article.subject, user, article.desk, article.ancestors) === undefined;
  return (
    <>
      <p className="mb-2">
        <a href={`/dashboard/articles/${id}`} className="inline-block py-1 text-sm text-muted hover:text-accent">
          ← {t('history.back')}
        </a>
      </p>
      <h1 className="mb-6 text-2xl font-bold">
        {t('history.title')}: {article.head.title || t('list.untitled')}
      </h1>
      <div className="grid gap-10 lg:grid-cols-[1fr_20rem]">
        <section aria-label={t('history.comparison')} className="grid min-w-0 content-start gap-5">
          <RevisionPicker revisions={revisions} from={from?.id} to={to?.id} liveId={article.row.liveRevisionId} />
          {from && to && <Comparison from={manuscriptOf(from)} to={manuscriptOf(to)} categories={categories} />}
          {mayEdit && from && from.id !== article.head.id && (
            <RestoreForm
              number={revisions.length - revisions.findIndex((revision) => revision.id === from.id)}
              id={id}
              revisionId={from.id}
              headRevisionId={article.head.id}
              action={restoreRevisionAction}
            />
          )}
        </section>
        <EventList events={events} />
      </div>
    </>
  );
}
