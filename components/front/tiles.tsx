import { useTranslations } from 'next-intl';
import type { FrontLink } from '#db/front/shown';

/** Ways to services, in one row where there is room. */
export function Tiles({ title, tiles }: { title: string; tiles: FrontLink[] }) {
  const t = useTranslations('home');
  if (tiles.length === 0) return null;
  return (
    <nav aria-label={title || t('tiles')} className="print:hidden">
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 lg:auto-cols-[minmax(0,1fr)] lg:grid-flow-col lg:grid-cols-none">
        {tiles.map((tile, place) => (
          <li key={place}>
            <a
              href={tile.href}
              className="flex h-full min-h-13 flex-col max-sm:justify-center border border-t-2 border-line border-t-brand bg-surface px-3.5 py-2.5 leading-snug hover:border-accent hover:text-accent lg:min-h-19"
            >
              <span className="text-sm font-bold">{tile.title}</span>
              {tile.note && <span className="text-xs text-muted max-sm:hidden">{tile.note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
