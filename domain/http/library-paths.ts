import { READER_PAGES } from '#domain/http/reader-pages';

export const LIBRARY_PATH = READER_PAGES.library.path;

export const PODCAST_PATH = `${LIBRARY_PATH}/audio/podcast.xml`;

/** The last step of each shelf. */
export const SHELVES = ['anh', 'video', 'audio'] as const;
export type Shelf = (typeof SHELVES)[number];

/** By form alone. */
export type LibraryPath = { kind: 'shelf'; shelf: Shelf; page: number } | { kind: 'album'; slug: string };

export function shelfPath(shelf: Shelf, page = 1): string {
  return page > 1 ? `${LIBRARY_PATH}/${shelf}/trang/${page}` : `${LIBRARY_PATH}/${shelf}`;
}

export function albumPath({ slug }: { slug: string }): string {
  return `${LIBRARY_PATH}/anh/${slug}`;
}
