import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { Time } from '#components/article/time';
import { CARD_SIZES, CardGrid, LONE_CARD_SIZES } from '#components/ui/card-grid';
import type { Recording } from '#db/article/recordings';
import { formatDuration } from '#domain/base/numbers';
import { articlePath } from '#domain/http/paths';

type Props = { videos: Recording[]; level: 2 | 3 };

/** Each leads to the article where it plays. */
export function VideoList({ videos, level }: Props) {
  const t = useTranslations('library');
  const Title = `h${level}` as const;
  if (videos.length === 0) return <p className="mt-4">{t('empty.video')}</p>;
  const sizes = videos.length === 1 ? LONE_CARD_SIZES : CARD_SIZES;
  const cards = videos.map(({ article, place, title, articleTitle, poster, file, publishedAt }) => ({
    key: `${article.id}-${place}`,
    picture: (
      <div className="relative aspect-video overflow-hidden rounded-sm bg-night text-white">
        {poster && <Picture source={poster} alt="" sizes={sizes} className="absolute inset-0 size-full object-cover" />}
        <svg
          viewBox="0 0 24 24"
          className="absolute inset-0 m-auto size-12 rounded-full bg-night/75 p-3"
          aria-hidden="true"
        >
          <path d="M7 4v16l14-8z" fill="currentColor" />
        </svg>
      </div>
    ),
    words: (
      <>
        <Title className="text-lg leading-snug font-bold wrap-anywhere">
          <a href={articlePath(article)} className="after:absolute after:inset-0 group-hover:text-accent">
            {title || articleTitle}
          </a>
        </Title>
        <p className="mt-1 text-sm text-muted">
          <Time at={publishedAt} form="plain" />
          {file?.durationMs ? ` · ${t('length', { time: formatDuration(file.durationMs) })}` : ''}
        </p>
      </>
    ),
  }));
  return <CardGrid cards={cards} />;
}
