import { sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, boolean, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { PICTURE_LOSSES } from '#domain/media/losses';
import { MEDIA_KINDS } from '#domain/media/media';

/** Stored once; the files lie in the storage under the hash. */
export const media = pgTable(
  'media',
  {
    id: id(),
    sha256: text().notNull().unique(),
    kind: text({ enum: MEDIA_KINDS }).notNull().default('image'),
    /** Of the original, by its content. */
    contentType: text().notNull().default('image/*'),
    /** Of the original. */
    bytes: bigint({ mode: 'number' }).notNull().default(0),
    name: text().notNull().default(''),
    /** Pixels of the largest rendition; 0 without one. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Of the renditions, ascending; null where an earlier version made them, by the widths that it knew. */
    widths: integer().array(),
    /** False for pictures that earlier versions stored, which kept their renditions only. */
    hasOriginal: boolean().notNull().default(false),
    /** Beside the still renditions there is an animated one. */
    isAnimated: boolean().notNull().default(false),
    /** What the renditions lack of the original. */
    losses: text({ enum: PICTURE_LOSSES }).array().notNull().default([]),
    /** How the renditions were made: `RECIPE` of then and how often anew; negative where they are to be, 0 where an earlier version made them. */
    recipe: integer().notNull().default(0),
    /** Focal point as shares of width and height from the top left. */
    focalX: real().notNull().default(0.5),
    focalY: real().notNull().default(0.5),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    credit: text(),
    /** Of a sound; null where it is not known. */
    durationMs: integer(),
    /** Of a document; null where it has none or they are not known. */
    pageCount: integer(),
    /** What is said in a sound or video, in lines; '' without. */
    transcript: text().notNull().default(''),
    /** Why a sound or video has neither transcript nor captions. */
    noWordsReason: text().notNull().default(''),
    /** Of a video, as WebVTT; '' without. */
    captions: text().notNull().default(''),
    /** Names the captions in their address, and changes with them; null without. */
    captionsTag: text(),
    /** The picture that a video shows until it plays; null for what the browser shows. */
    posterId: reference().references((): AnyPgColumn => media.id),
    /** Another document that readers get in this one's place, at its addresses too; that one has none in its own. */
    replacementId: reference().references((): AnyPgColumn => media.id),
    uploadedBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('media_newest').on(table.createdAt.desc(), table.id.desc()),
    index('media_replacements').on(table.replacementId).where(sql`${table.replacementId} is not null`),
    index('media_posters').on(table.posterId).where(sql`${table.posterId} is not null`),
  ],
);
