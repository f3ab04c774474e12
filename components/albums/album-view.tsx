import { useTranslations } from 'next-intl';
import { AlbumFigure } from '#components/albums/album-figure';
import { Breadcrumb } from '#components/article/breadcrumb';
import type { ShownAlbum } from '#db/albums/live';
import { writtenDay } from '#domain/base/calendar';

type Props = { album: ShownAlbum; trail: { slug: string; name: string }[]; tools: React.ReactNode };

export function AlbumView({ album, trail, tools }: Props) {
  const credit = commonCredit(album.pictures);
  return (
    <article>
      <Breadcrumb trail={trail} />
      <h1 className="max-w-[48rem] text-2xl font-bold wrap-anywhere md:text-[2.375rem] md:leading-[1.22]">
        {album.title}
      </h1>
      <Facts album={album} credit={credit} />
      {tools}
      {album.text && <p className="mt-5 max-w-[40rem] text-lg whitespace-pre-line wrap-anywhere">{album.text}</p>}
      <ul className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
        {album.pictures.map((picture, index) => (
          <li key={picture.id} className="min-w-0">
            <AlbumFigure picture={credit ? { ...picture, credit: '' } : picture} isLead={index === 0} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Said once where all have the same. */
function commonCredit(pictures: ShownAlbum['pictures']): string {
  const [first, ...others] = new Set(pictures.map(({ credit }) => credit));
  return others.length === 0 ? (first ?? '') : '';
}

type FactsProps = { album: ShownAlbum; credit: string };

function Facts({ album: { eventDate, place, author, pictures }, credit }: FactsProps) {
  const t = useTranslations('library');
  return (
    <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
      {eventDate && (
        <Fact name={t('eventDate')}>
          <time dateTime={eventDate}>{writtenDay(eventDate)}</time>
        </Fact>
      )}
      {place && <Fact name={t('place')}>{place}</Fact>}
      {author && <Fact name={t('author')}>{author}</Fact>}
      {credit && <Fact name={t('credit')}>{credit}</Fact>}
      <Fact name={t('shelves.anh')}>{t('pictures', { count: pictures.length })}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap gap-x-1.5">
      <dt>{name}:</dt>
      <dd className="font-bold wrap-anywhere">{children}</dd>
    </div>
  );
}
