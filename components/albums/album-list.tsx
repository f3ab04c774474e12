import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import type { ListedAlbum } from '#db/albums/live';
import { writtenDay } from '#domain/base/calendar';
import { albumPath } from '#domain/http/library-paths';

type Props = { albums: ListedAlbum[]; level: 2 | 3 };

const SIZES = '(min-width: 77rem) 23rem, (min-width: 64rem) 30vw, (min-width: 40rem) 45vw, calc(100vw - 2rem)';

/** Each as a card that leads to the album as a whole. */
export function AlbumList({ albums, level }: Props) {
  const t = useTranslations('library');
  const Title = `h${level}` as const;
  if (albums.length === 0) return <p className="mt-4">{t('empty.anh')}</p>;
  return (
    <div className="@container mt-5">
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-8 @md:grid-cols-2 @3xl:grid-cols-3">
        {albums.map(({ id, cover, title, eventDate, total, ...album }) => (
          <li key={id} className="group relative min-w-0">
            <Picture
              source={cover}
              alt=""
              sizes={SIZES}
              className="aspect-3/2 w-full rounded-sm bg-surface object-cover"
            />
            <Title className="mt-2.5 text-lg leading-snug font-bold wrap-anywhere">
              <a href={albumPath(album)} className="after:absolute after:inset-0 group-hover:text-accent">
                {title}
              </a>
            </Title>
            <p className="mt-1 text-sm text-muted">
              {t('pictures', { count: total })}
              {eventDate && (
                <>
                  {' · '}
                  <time dateTime={eventDate}>{writtenDay(eventDate)}</time>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
