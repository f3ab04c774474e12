import { bigint, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { MEDIA_KINDS } from '#domain/media/media';

/** A picture, video or document, stored once however often it is uploaded; its files lie in the storage under its hash. */
export const media = pgTable(
  'media',
  {
    id: id(),
    sha256: text().notNull().unique(),
    kind: text({ enum: MEDIA_KINDS }).notNull().default('image'),
    /** Of the file as it came, decided by its content. */
    contentType: text().notNull().default('image/*'),
    /** Size in bytes of the file as it came. */
    bytes: bigint({ mode: 'number' }).notNull().default(0),
    /** The name it was uploaded under. */
    name: text().notNull().default(''),
    /** Pixels of the largest rendition; 0 for what has none. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** What must stay in view when it is cropped, as shares of width and height from the top left. */
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
