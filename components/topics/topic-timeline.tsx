import { useTranslations } from 'next-intl';
import type { ListedArticle } from '#db/article/articles';
import { isoInVietnam, timeOf, writtenDay } from '#domain/base/calendar';
import { articlePath } from '#domain/http/paths';
import { groupsOf } from '#domain/topics/rule';

type Props = { form: 'days' | 'months'; articles: ListedArticle[] };

/** By day or month, in the order of the articles. */
export function TopicTimeline({ form, articles }: Props) {
  const t = useTranslations('topics');
  const nameOf = (period: string) => {
    const [year = '', month = ''] = period.split('-');
    return form === 'days' ? t('day', { day: writtenDay(period) }) : t('month', { month: Number(month), year });
  };
  return (
    <ol className="grid gap-6 border-s-2 border-accent ps-5">
      {groupsOf(articles, form).map(({ period, articles: inIt }) => (
        <li key={period} className="min-w-0">
          <h3 className="font-bold text-accent">
            <time dateTime={period}>{nameOf(period)}</time>
          </h3>
          <ul className="mt-1">
            {inIt.map((article) => (
              <li key={article.id} className="min-w-0 py-2 wrap-anywhere">
                <time dateTime={isoInVietnam(article.publishedAt)} className="me-2 text-sm text-muted">
                  {form === 'days'
                    ? timeOf(article.publishedAt)
                    : t('dayInMonth', { day: Number(isoInVietnam(article.publishedAt).slice(8, 10)) })}
                </time>
                <a
                  href={articlePath(article)}
                  className="font-bold underline-offset-4 hover:text-accent hover:underline"
                >
                  {article.title}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
