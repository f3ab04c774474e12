import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { CARD_SIZES, CardGrid, LONE_CARD_SIZES } from '#components/ui/card-grid';
import type { ListedAlbum } from '#db/albums/live';
import { writtenDay } from '#domain/base/calendar';
import { albumPath } from '#domain/http/library-paths';

type Props = { albums: ListedAlbum[]; level: 2 | 3 };

/** Each as a card that leads to the album as a whole. */
export function AlbumList({ albums, level }: Props) {
  const t = useTranslations('library');
  const Title = `h${level}` as const;
  if (albums.length === 0) return <p className="mt-4">{t('empty.anh')}</p>;
  const sizes = albums.length === 1 ? LONE_CARD_SIZES : CARD_SIZES;
  const cards = albums.map(({ id, cover, title, eventDate, total, ...album }) => ({
    key: id,
    picture: (
      <Picture source={cover} alt="" sizes={sizes} className="aspect-3/2 w-full rounded-sm bg-surface object-cover" />
    ),
    words: (
      <>
        <Title className="text-lg leading-snug font-bold wrap-anywhere">
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
      </>
    ),
  }));
  return <CardGrid cards={cards} />;
}
