import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, reference } from '#db/schema/columns';
import { RECORDING_KINDS } from '#domain/recordings/recordings';

/** Videos and sounds in live texts, in the order of each text. A trigger on `articles` writes them, whoever changes those. */
export const recordings = pgTable(
  'recordings',
  {
    articleId: reference().notNull(),
    place: integer().notNull(),
    kind: text({ enum: RECORDING_KINDS }).notNull(),
    /** Of the library; null for a video elsewhere, which has an address. */
    mediaId: reference(),
    address: text(),
    title: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.place] }),
    index('recordings_newest').on(table.kind, table.publishedAt.desc(), table.articleId.desc(), table.place),
  ],
);
