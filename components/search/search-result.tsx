import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Picture } from '#components/article/picture';
import { Time } from '#components/article/time';
import { Marked } from '#components/search/marked';
import { articlePath } from '#domain/http/paths';
import type { FoundArticle } from '#lib/search/search';

/** The whole of it leads to the article. */
export function SearchResult({ article }: { article: FoundArticle }) {
  const t = useTranslations('article');
  return (
    <article className="group relative flex gap-6">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <h3 className="text-lg font-bold text-pretty">
          <a
            href={articlePath(article)}
            className="stretched-link decoration-2 underline-offset-4 group-hover:text-accent group-hover:underline"
          >
            <Marked parts={article.titleParts} />
          </a>
        </h3>
        <p className="text-sm text-muted">
          <Marked parts={article.excerptParts} />
        </p>
        {article.besideParts.map((parts, place) => (
          <p key={place} className="text-sm text-muted">
            <Marked parts={parts} />
          </p>
        ))}
        {article.tagParts.length > 0 && (
          <p className="text-sm text-muted">
            {t('tags')}:{' '}
            {article.tagParts.map((parts, place) => (
              <Fragment key={place}>
                {place > 0 && ', '}
                <Marked parts={parts} />
              </Fragment>
            ))}
          </p>
        )}
        <p className="text-xs text-muted">
          <span className="text-accent">{article.categoryName}</span> · <Time at={article.publishedAt} />
        </p>
      </div>
      {article.cover && (
        <div className="aspect-video w-40 shrink-0 self-start overflow-hidden rounded-sm bg-surface max-sm:hidden">
          <Picture source={article.cover} alt="" sizes="10rem" className="size-full object-cover" />
        </div>
      )}
    </article>
  );
}
