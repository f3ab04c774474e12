import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Figure } from '#components/article/figure';
import { Pagination } from '#components/article/pagination';
import { Teaser } from '#components/article/teaser';
import { TopicTimeline } from '#components/topics/topic-timeline';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import { TOPICS_PATH, topicPath } from '#domain/http/paths';
import { paragraphsOf } from '#domain/topics/topic';
import type { TopicListing } from '#lib/topics/topic';

type Props = TopicListing & { aside?: React.ReactNode };

export function TopicView({ topic, page, pages, sections, articles, aside }: Props) {
  const t = useTranslations('topics');
  const category = useTranslations('category');
  const trail = [{ slug: TOPICS_PATH.slice(1), name: t('title') }];
  const isEmpty = sections.length === 0 && articles.length === 0;
  return (
    <div className="with-aside">
      <div className="min-w-0">
        <Breadcrumb trail={trail} />
        <h1 className="border-b-2 border-accent pb-3 text-2xl font-bold wrap-anywhere md:text-3xl">
          {topic.title}
          {page > 1 && <span className="font-normal text-muted"> – {category('page', { page })}</span>}
        </h1>
        {page === 1 && <Introduction topic={topic} />}
        {isEmpty && <p className="mt-8">{t('empty')}</p>}
        {sections.map(({ title, articles: picked }, place) => (
          <section key={`${place}-${title}`} aria-labelledby={`phan-${place + 1}`} className="mt-8">
            <BlockHeading id={`phan-${place + 1}`}>{title}</BlockHeading>
            <Cards articles={picked} />
          </section>
        ))}
        {articles.length > 0 && (
          <section aria-labelledby="tin-bai" className="mt-8">
            <BlockHeading id="tin-bai">{t(topic.form === 'list' ? 'byRule' : 'timeline')}</BlockHeading>
            {topic.form === 'list' ? (
              <Rows articles={articles} />
            ) : (
              <TopicTimeline form={topic.form} articles={articles} />
            )}
          </section>
        )}
        <Pagination path={(number) => topicPath(topic, number)} page={page} pages={pages} />
      </div>
      {aside}
    </div>
  );
}

function Introduction({ topic: { intro, cover, coverAlt, coverCredit } }: Pick<TopicListing, 'topic'>) {
  return (
    <div className="mt-5 grid max-w-[40rem] grid-cols-[minmax(0,1fr)] gap-4 wrap-anywhere">
      {paragraphsOf(intro).map((text) => (
        <p key={text} data-lead="" className="text-lg leading-relaxed">
          {text}
        </p>
      ))}
      {cover && <Figure source={cover} alt={coverAlt} credit={coverCredit} isLead />}
    </div>
  );
}

function Cards({ articles }: { articles: ListedArticle[] }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 sm:grid-cols-2">
      {articles.map((article) => (
        <li key={article.id}>
          <Teaser story={article} level={3} variant="tile" />
        </li>
      ))}
    </ul>
  );
}

function Rows({ articles }: { articles: ListedArticle[] }) {
  return (
    <ul className="divide-y divide-line">
      {articles.map((article) => (
        <li key={article.id} className="py-5 first:pt-0">
          <Teaser story={article} level={3} variant="row" />
        </li>
      ))}
    </ul>
  );
}
