import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import type { ShownTopic } from '#db/topics/topics';
import { topicPath } from '#domain/http/paths';
import { paragraphsOf } from '#domain/topics/topic';

export function TopicList({ topics }: { topics: ShownTopic[] }) {
  const t = useTranslations('topics');
  if (topics.length === 0) return <p className="mt-8">{t('none')}</p>;
  return (
    <ul className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {topics.map((topic) => (
        <li key={topic.id} className="group relative flex min-w-0 flex-col gap-2.5">
          {topic.cover && (
            <div className="aspect-video w-full overflow-hidden rounded-sm bg-surface">
              <Picture
                source={topic.cover}
                alt=""
                sizes="(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, calc(100vw - 2rem)"
                className="size-full object-cover"
              />
            </div>
          )}
          <h2 className="text-lg leading-snug font-bold text-pretty wrap-anywhere">
            <a
              href={topicPath(topic)}
              className="stretched-link underline-offset-4 group-hover:text-accent group-hover:underline"
            >
              {topic.title}
            </a>
          </h2>
          <p className="line-clamp-3 text-muted wrap-anywhere">{paragraphsOf(topic.intro)[0]}</p>
        </li>
      ))}
    </ul>
  );
}
