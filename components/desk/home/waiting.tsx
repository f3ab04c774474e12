import { Time } from '#components/article/time';
import { HomeList } from '#components/desk/home/list';
import type { HomeArticle, listWaiting, OwnDraft } from '#db/article/desk-home';
import type { FrontRevision } from '#db/front/desk';
import type { DeskWords } from '#lib/account/desk-words';

type Props = {
  waiting: Awaited<ReturnType<typeof listWaiting>>;
  /** A proposal of the front page. */
  front: FrontRevision | undefined;
  t: DeskWords<'figures.home'>;
};

export function HomeWaiting({ waiting, front, t }: Props) {
  const lists = [
    { title: t('returned'), rows: waiting.returned.map((article) => returnedRow(article, t)) },
    { title: t('toApprove'), rows: waiting.toApprove.map((article) => submittedRow(article, t)) },
    { title: t('toPublish'), rows: waiting.toPublish.map((article) => submittedRow(article, t)) },
    { title: t('drafts'), rows: waiting.drafts.map(draftRow) },
  ].filter(({ rows }) => rows.length > 0);
  if (lists.length === 0 && !front) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <div className="grid gap-5">
      {front && <FrontProposal front={front} t={t} />}
      {lists.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className="mb-1.5 text-sm font-bold text-muted">{title}</h3>
          <HomeList rows={rows} untitled={t('untitled')} />
        </section>
      ))}
    </div>
  );
}

function FrontProposal({ front: { author, createdAt, note }, t }: { front: FrontRevision } & Pick<Props, 't'>) {
  return (
    <div className="grid justify-items-start gap-0.5 border-y border-line py-2.5 wrap-anywhere">
      <a href="/dashboard/front" className="py-1 font-bold underline-offset-4 hover:text-accent hover:underline">
        {t('front', { name: author ?? t('unnamed') })}
      </a>
      <span className="text-xs text-muted">
        <Time at={createdAt} form="plain" />
        {note && ` · ${note}`}
      </span>
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
