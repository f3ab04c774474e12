import { useTranslations } from 'next-intl';
import { AllLink } from '#components/ui/all-link';
import { type Shelf, shelfPath } from '#domain/http/library-paths';

/** To all that a shelf has. */
export function ShelfLink({ shelf }: { shelf: Shelf }) {
  const t = useTranslations('library');
  return <AllLink href={shelfPath(shelf)} name={t(`allOf.${shelf}`)} />;
}
