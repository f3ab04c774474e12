import { useTranslations } from 'next-intl';
import { Time } from '#components/article/time';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import type { FrontEntry } from '#db/front/shown';
import { articlePath } from '#domain/http/paths';

const LIST = 'grid divide-y divide-line text-sm leading-snug *:py-2.5 lg:*:py-2 *:first:pt-0 *:last:pb-0';
const LINK = 'font-bold hover:text-accent hover:underline underline-offset-4';

/** "Tin mới": each begins with its time. */
export function Newest({ id, title, articles }: { id: string; title: string; articles: ListedArticle[] }) {
  const t = useTranslations('home');
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <BlockHeading id={id}>{title || t('latest')}</BlockHeading>
      <ul className={LIST}>
        {articles.map((article) => (
          <li key={article.id}>
            <span className="me-1.5 text-xs text-accent tabular-nums">
              <Time at={article.publishedAt} />
            </span>
            <a href={articlePath(article)} className={LINK}>
              {article.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Tiêu điểm", without pictures. */
export function Focus({ id, title, entries }: { id: string; title: string; entries: FrontEntry[] }) {
  const t = useTranslations('home');
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className="border-t border-line pt-3.5">
      <h2 id={id} className="mb-1.5 text-xs font-bold tracking-wide text-accent uppercase">
        {title || t('focus')}
      </h2>
      <ul className={LIST}>
        {entries.map((entry, place) => (
          <li key={place}>
            <a href={entry.kind === 'article' ? articlePath(entry.article) : entry.href} className={LINK}>
              {entry.kind === 'article' ? entry.article.title : entry.title}
            </a>
            {entry.kind === 'link' && entry.note && <p className="text-xs text-muted">{entry.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
