import { useTranslations } from 'next-intl';
import { type Shelf, shelfPath } from '#domain/http/library-paths';

/** To all that a shelf has. */
export function ShelfLink({ shelf }: { shelf: Shelf }) {
  const t = useTranslations('library');
  return (
    <a href={shelfPath(shelf)} className="inline-block py-1 text-sm font-bold text-accent hover:underline">
      {t(`allOf.${shelf}`)}
    </a>
  );
}
