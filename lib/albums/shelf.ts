import { cache } from 'react';
import { findShownAlbum } from '#db/albums/live';
import { countShelfPages } from '#db/article/shelf-pages';

export const loadShelfPages = cache(countShelfPages);

export const loadAlbum = cache(findShownAlbum);
