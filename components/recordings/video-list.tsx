import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { Time } from '#components/article/time';
import type { Recording } from '#db/article/recordings';
import { formatDuration } from '#domain/base/numbers';
import { articlePath } from '#domain/http/paths';

type Props = { videos: Recording[]; level: 2 | 3 };

const SIZES = '(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, calc(100vw - 2rem)';

/** Each leads to the article where it plays. */
export function VideoList({ videos, level }: Props) {
  const t = useTranslations('library');
  const Title = `h${level}` as const;
  const isAlone = videos.length === 1;
  if (videos.length === 0) return <p className="mt-4">{t('empty.video')}</p>;
  return (
    <div className="@container mt-5">
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-8 @md:grid-cols-2 @3xl:grid-cols-3">
        {videos.map(({ article, place, title, articleTitle, poster, file, publishedAt }) => (
          <li
            key={`${article.id}-${place}`}
            className={`group relative min-w-0 ${isAlone ? '@max-3xl:col-span-full' : ''}`}
          >
            <div className="relative aspect-video overflow-hidden rounded-sm bg-night text-white">
              {poster && (
                <Picture source={poster} alt="" sizes={SIZES} className="absolute inset-0 size-full object-cover" />
              )}
              <svg
                viewBox="0 0 24 24"
                className="absolute inset-0 m-auto size-12 rounded-full bg-night/75 p-3"
                aria-hidden="true"
              >
                <path d="M7 4v16l14-8z" fill="currentColor" />
              </svg>
            </div>
            <Title className="mt-2.5 text-lg leading-snug font-bold wrap-anywhere">
              <a href={articlePath(article)} className="after:absolute after:inset-0 group-hover:text-accent">
                {title || articleTitle}
              </a>
            </Title>
            <p className="mt-1 text-sm text-muted">
              <Time at={publishedAt} form="plain" />
              {file?.durationMs ? ` · ${t('length', { time: formatDuration(file.durationMs) })}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
