import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import { ALBUM_STATES } from '#domain/albums/album';

/** Pictures of one event, which readers see together. */
export const albums = pgTable(
  'albums',
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    text: text().notNull().default(''),
    eventDate: date({ mode: 'string' }),
    place: text().notNull().default(''),
    author: text().notNull().default(''),
    state: text({ enum: ALBUM_STATES }).notNull().default('draft'),
    /** One of its pictures; the first where it is null. */
    coverId: reference().references(() => media.id),
    /** When readers first saw it; from then on its address stays. */
    shownAt: instant(),
    /** Grows with each change. */
    version: integer().notNull().default(1),
    createdBy: reference().references(() => users.id),
    changedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('albums_shown').on(table.shownAt.desc(), table.id.desc()).where(sql`${table.state} = 'shown'`),
    index().on(table.coverId),
  ],
);

export const albumPictures = pgTable(
  'album_pictures',
  {
    albumId: reference()
      .notNull()
      .references(() => albums.id, { onDelete: 'cascade' }),
    mediaId: reference()
      .notNull()
      .references(() => media.id),
    position: integer().notNull(),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.albumId, table.mediaId] }), index().on(table.mediaId)],
);
