import { countAlbumPages } from '#db/albums/live';
import { countRecordingPages } from '#db/article/recordings';
import type { Shelf } from '#domain/http/library-paths';

const COUNTS: Record<Shelf, () => Promise<number>> = {
  anh: countAlbumPages,
  video: () => countRecordingPages('video'),
  audio: () => countRecordingPages('audio'),
};

/** 1 for an empty one. */
export function countShelfPages(shelf: Shelf): Promise<number> {
  return COUNTS[shelf]();
}
