import { useTranslations } from 'next-intl';
import type { DeskAlbum } from '#db/albums/desk';
import { shortDateTime, writtenDay } from '#domain/base/calendar';

export function AlbumTable({ albums }: { albums: DeskAlbum[] }) {
  const t = useTranslations('albums');
  if (albums.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {albums.map(({ id, title, state, pictures, eventDate, place, changedAt }) => (
        <li key={id} className="grid gap-1 py-3 wrap-anywhere">
          <a href={`/dashboard/albums/${id}`} className="w-fit py-1 font-bold hover:text-accent hover:underline">
            {title}
          </a>
          <p className="text-sm text-muted">
            <b className={state === 'shown' ? 'text-good' : ''}>{t(`states.${state}`)}</b>
            {[t('pictures', { count: pictures }), eventDate && writtenDay(eventDate), place, shortDateTime(changedAt)]
              .filter(Boolean)
              .map((fact) => ` · ${fact}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
