import { bigint, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
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
    /** Focal point as shares of width and height from the top left. */
    focalX: real().notNull().default(0.5),
    focalY: real().notNull().default(0.5),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    credit: text(),
    uploadedBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('media_newest').on(table.createdAt.desc(), table.id.desc())],
);
