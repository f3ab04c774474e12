import { useTranslations } from 'next-intl';
import { ArticleTags } from '#components/article/article-tags';
import { Body, type Files } from '#components/article/body';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Figure } from '#components/article/figure';
import { Teaser } from '#components/article/teaser';
import { Time } from '#components/article/time';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle, LiveArticle } from '#db/article/articles';
import { leadLines } from '#domain/article/fields';
import { firstPictureIn } from '#domain/article/first-picture';
import type { VideoHost } from '#domain/article/video-hosts';
import { authorPath } from '#domain/http/paths';
import { findShown } from '#domain/media/media';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  article: LiveArticle;
  trail: CategoryNode[];
  files: Files;
  videoHosts?: readonly VideoHost[] | undefined;
  related: { articles: ListedArticle[]; mark?: object };
  /** Of its public tags, by the tag. */
  tagSlugs?: ReadonlyMap<string, string>;
  /** Of the author's page, where the byline has one. */
  authorSlug?: string | undefined;
  /** These are of what is public. */
  corrections?: { head: React.ReactNode; foot: React.ReactNode };
  topics?: React.ReactNode;
  tools?: React.ReactNode;
  rating?: React.ReactNode;
  aside: React.ReactNode;
};

export function ArticleView({ article, trail, files, videoHosts, related, corrections, ...parts }: Props) {
  const { tagSlugs, authorSlug, topics, tools, rating, aside } = parts;
  return (
    <div className="with-aside">
      <div className="text-column">
        <article className="max-w-[40rem]" data-revision={article.revisionId}>
          <Breadcrumb trail={trail} />
          <h1 className="text-2xl font-bold md:text-[2.375rem] md:leading-[1.22]">{article.title}</h1>
          <Dates article={article} />
          {topics}
          {tools}
          {corrections?.head}
          {leadLines(article, 'page').map(({ name, text }) => (
            <p
              key={name}
              data-lead=""
              className="mt-5 text-lg leading-relaxed font-bold md:text-[1.25rem] md:leading-normal"
            >
              {text}
            </p>
          ))}
          <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
            {article.cover && !isInText(article, files) && (
              <Figure source={article.cover} alt={article.coverAlt ?? ''} credit={article.coverCredit} isLead>
                {article.coverCaption}
              </Figure>
            )}
            <Body body={article.body} files={files} videoHosts={videoHosts} />
          </div>
          {corrections?.foot}
          <Colophon article={article} tagSlugs={tagSlugs ?? new Map()} authorSlug={authorSlug} />
          {rating}
        </article>
        <Related {...related} />
      </div>
      {aside}
    </div>
  );
}

/** The text begins with it, wherever its writer put it, and says no less about it. */
function isInText({ cover, coverCaption, body }: LiveArticle, files: Files): boolean {
  const first = firstPictureIn(body);
  const picture = first?.isAlone ? findShown(files, first.id, 'image') : undefined;
  return picture?.sha256 === cover?.sha256 && (!coverCaption || coverCaption === first?.caption);
}

function Dates({ article: { publishedAt, changedAt } }: { article: LiveArticle }) {
  const t = useTranslations('article');
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-muted">
      <Time at={publishedAt} form="full" />
      {changedAt > publishedAt && (
        <span data-testid="changed">
          {t('changed')} <Time at={changedAt} form="full" />
        </span>
      )}
    </p>
  );
}

type ColophonProps = {
  article: LiveArticle;
  tagSlugs: ReadonlyMap<string, string>;
  authorSlug: string | undefined;
};

function Colophon({ article, tagSlugs, authorSlug }: ColophonProps) {
  const t = useTranslations('article');
  const { byline, sourceName, sourceUrl, tags } = article;
  return (
    <footer className="mt-8 grid gap-4">
      {byline && (
        <p className="text-end font-bold wrap-anywhere">
          {t.rich('byline', { byline, author: (words) => <Signed slug={authorSlug}>{words}</Signed> })}
        </p>
      )}
      {sourceName && (
        <p className="text-end italic" data-testid="source">
          {sourceUrl ? (
            <a href={sourceUrl} className="underline underline-offset-4 hover:text-accent">
              {t('source', { source: sourceName })}
            </a>
          ) : (
            t('source', { source: sourceName })
          )}
        </p>
      )}
      <ArticleTags tags={tags} slugs={tagSlugs} />
    </footer>
  );
}

function Signed({ slug, children }: { slug: string | undefined; children: React.ReactNode }) {
  if (slug === undefined) return children;
  return (
    <a href={authorPath({ slug })} rel="author" className="underline underline-offset-4 hover:text-accent">
      {children}
    </a>
  );
}

function Related({ articles, mark }: Props['related']) {
  const t = useTranslations('article');
  if (articles.length === 0) return null;
  return (
    <section {...mark} aria-labelledby="cung-chuyen-muc" className="print:hidden mt-12">
      <BlockHeading id="cung-chuyen-muc">{t('related')}</BlockHeading>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
        {articles.map((article) => (
          <li key={article.id}>
            <Teaser story={article} level={3} variant="tile" />
          </li>
        ))}
      </ul>
    </section>
  );
}
