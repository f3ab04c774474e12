import { Time } from '#components/article/time';
import { HomeList } from '#components/desk/home/list';
import type { HomeArticle, listWaiting, OwnDraft } from '#db/article/desk-home';
import type { DeskWords } from '#lib/account/desk-words';

type Props = { waiting: Awaited<ReturnType<typeof listWaiting>>; t: DeskWords<'figures.home'> };

export function HomeWaiting({ waiting, t }: Props) {
  const lists = [
    { title: t('returned'), rows: waiting.returned.map((article) => returnedRow(article, t)) },
    { title: t('toApprove'), rows: waiting.toApprove.map((article) => submittedRow(article, t)) },
    { title: t('toPublish'), rows: waiting.toPublish.map((article) => submittedRow(article, t)) },
    { title: t('drafts'), rows: waiting.drafts.map(draftRow) },
  ].filter(({ rows }) => rows.length > 0);
  if (lists.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <div className="grid gap-5">
      {lists.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className="mb-1.5 text-sm font-bold text-muted">{title}</h3>
          <HomeList rows={rows} untitled={t('untitled')} />
        </section>
      ))}
    </div>
  );
}

function submittedRow(article: HomeArticle, t: DeskWords<'figures.home'>) {
  const meta = (
    <>
      {article.authorName ?? t('unnamed')} · {article.categoryName} · <Time at={article.changedAt} form="plain" />
    </>
  );
  return { id: article.id, title: article.title, meta };
}

function draftRow(article: OwnDraft) {
  const meta = (
    <>
      {article.categoryName} · <Time at={article.changedAt} form="plain" />
    </>
  );
  return { id: article.id, title: article.title, meta };
}

function returnedRow(article: OwnDraft, t: DeskWords<'figures.home'>) {
  const by = article.returnedBy ? t('returnedBy', { name: article.returnedBy }) : t('returnedUnnamed');
  const note = (
    <p className="mt-1 border-s-4 border-accent ps-3 text-sm whitespace-pre-line">
      <b>{by}</b>
      {article.note && <>: {article.note}</>}
    </p>
  );
  return { ...draftRow(article), note };
}
