import { useTranslations } from 'next-intl';
import { topicPath } from '#domain/http/paths';

type Props = { topics: { id: number; slug: string; title: string }[] };

/** Which topics the article is in. */
export function TopicsLine({ topics }: Props) {
  const t = useTranslations('topics');
  if (topics.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="font-bold">{t('ofArticle')}</span>
      <ul className="flex min-w-0 flex-wrap gap-x-4">
        {topics.map((topic) => (
          <li key={topic.id} className="min-w-0 wrap-anywhere">
            <a href={topicPath(topic)} className="inline-block py-1 font-bold text-accent hover:underline">
              {topic.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
