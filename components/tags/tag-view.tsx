import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Pagination } from '#components/article/pagination';
import { Teaser } from '#components/article/teaser';
import type { ListedArticle } from '#db/article/articles';
import type { PublicTag } from '#db/tags/public-tags';
import { tagPath } from '#domain/http/paths';
import { tagSearchPath } from '#domain/search/filter';

type Props = { tag: PublicTag; page: number; pages: number; articles: ListedArticle[]; aside: React.ReactNode };

export function TagView({ tag, page, pages, articles, aside }: Props) {
  const t = useTranslations();
  return (
    <div className="with-aside">
      <div>
        <Breadcrumb trail={[]} />
        <div className="border-b-2 border-accent pb-3 wrap-anywhere">
          <h1 className="text-2xl font-bold md:text-3xl">
            {t('tagPage.title', { name: tag.name })}
            {page > 1 && <span className="font-normal text-muted"> – {t('category.page', { page })}</span>}
          </h1>
          <p className="mt-1 text-muted">{tag.description}</p>
        </div>
        {articles.length === 0 ? (
          <p className="mt-8">
            {t('tagPage.empty')}{' '}
            <a href={tagSearchPath(tag.name)} rel="nofollow" className="underline underline-offset-4 hover:text-accent">
              {t('tagPage.search')}
            </a>
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {articles.map((article) => (
              <li key={article.id} className="py-5">
                <Teaser story={article} level={2} variant="row" />
              </li>
            ))}
          </ul>
        )}
        <Pagination path={(number) => tagPath(tag, number)} page={page} pages={pages} />
      </div>
      {aside}
    </div>
  );
}
