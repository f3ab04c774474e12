import { countAlbumPages } from '#db/albums/live';
import type { Shelf } from '#domain/http/library-paths';

const COUNTS: Record<Shelf, () => Promise<number>> = { anh: countAlbumPages };

/** 1 for an empty one. */
export function countShelfPages(shelf: Shelf): Promise<number> {
  return COUNTS[shelf]();
}
