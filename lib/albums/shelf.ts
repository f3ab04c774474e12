import { cache } from 'react';
import { findShownAlbum, listShownAlbums } from '#db/albums/live';
import { countShelfPages } from '#db/library/shelves';

/** Undefined beyond the last page. */
export const loadAlbums = cache(async (page = 1) => {
  const pages = await countShelfPages('anh');
  return page > pages ? undefined : { page, pages, albums: await listShownAlbums(page) };
});

export const loadAlbum = cache(findShownAlbum);
