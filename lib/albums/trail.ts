import { getTranslations } from 'next-intl/server';
import { LIBRARY_PATH, type Shelf, shelfPath } from '#domain/http/library-paths';

/** From the library to the shelf. */
export async function loadTrail(shelf: Shelf) {
  const t = await getTranslations('library');
  return [
    { slug: LIBRARY_PATH.slice(1), name: t('title') },
    { slug: shelfPath(shelf).slice(1), name: t(`shelves.${shelf}`) },
  ];
}
