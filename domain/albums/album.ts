import { z } from 'zod';
import { line, longText } from '#domain/article/field-values';
import { SLUG_LIMIT } from '#domain/base/slug';

/** A stopped one was shown before: its address is gone, not unknown. */
export const ALBUM_STATES = ['draft', 'shown', 'stopped'] as const;
export type AlbumState = (typeof ALBUM_STATES)[number];

export const MOST_PICTURES = 100;

/** Letters. */
export const ALBUM_LETTERS = { title: 200, text: 3000, place: 200, author: 120, alt: 500, caption: 300, credit: 200 };

/** Begins the addresses of further pages of the list. */
const PAGES_STEP = 'trang';

const id = z.int().positive();

const pictureSchema = z.object({
  mediaId: id,
  /** Empty until somebody describes it; such a picture keeps an album from being shown. */
  alt: line(ALBUM_LETTERS.alt),
  caption: line(ALBUM_LETTERS.caption),
  credit: line(ALBUM_LETTERS.credit),
});
export type AlbumPicture = z.output<typeof pictureSchema>;

export const newAlbumSchema = z.object({
  title: line(ALBUM_LETTERS.title).pipe(z.string().min(1)),
  slug: z
    .string()
    .trim()
    .max(SLUG_LIMIT)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .refine((slug) => slug !== PAGES_STEP),
  text: longText(ALBUM_LETTERS.text),
  eventDate: z.iso.date().nullable(),
  place: line(ALBUM_LETTERS.place),
  author: line(ALBUM_LETTERS.author),
  /** The first picture where it is null, or none of the album's. */
  coverId: id.nullable(),
  pictures: z
    .array(pictureSchema)
    .max(MOST_PICTURES)
    .refine((pictures) => new Set(pictures.map(({ mediaId }) => mediaId)).size === pictures.length),
});
export type NewAlbum = z.output<typeof newAlbumSchema>;

/** `version` is what the editor saw. */
export const albumSchema = newAlbumSchema.extend({ id, version: id });

export const albumSubjectSchema = z.object({
  id: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
});
export type AlbumSubject = z.output<typeof albumSubjectSchema>;

/** Adds what the album does not have yet, as far as there is room. */
export function withPictures<Picture extends { mediaId: number }>(pictures: Picture[], added: Picture[]): Picture[] {
  const known = new Set(pictures.map(({ mediaId }) => mediaId));
  return [...pictures, ...added.filter(({ mediaId }) => !known.has(mediaId))].slice(0, MOST_PICTURES);
}
