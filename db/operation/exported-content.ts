import type { Readable } from 'node:stream';
import type postgres from 'postgres';
import { ALSO_EARLIER_MEDIA } from '#db/operation/earlier-media';
import type { BodyFile } from '#domain/article/body-html';
import { emptyManuscript } from '#domain/article/manuscript';
import { EXPORTED_FIELDS, type ExportedText, SECRET_COLUMNS } from '#domain/operation/export';

type TableShape = { name: string; columns: string[] };
type ExportedFile = BodyFile & { id: number };

/** What an export reads, as of the connection's transaction. */
export type ExportedContent = ReturnType<typeof exportedContent>;

/** Columns of a revision `r` under their fields' names; bigints as numbers. */
const FIELD_COLUMNS = EXPORTED_FIELDS.map((name) => {
  const column = `r.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return `${column}${name.endsWith('Id') ? '::float8' : ''} as "${name}"`;
}).join(', ');

export function exportedContent(sql: postgres.ReservedSql) {
  return {
    /** A table's rows as JSON lines, without secrets. */
    jsonRows: ({ name, columns }: TableShape): Promise<Readable> => {
      const told = columns.filter((column) => !SECRET_COLUMNS[name]?.includes(column)).map((column) => `"${column}"`);
      // JSON contains neither this quote nor this delimiter, so rows are written unchanged.
      return sql
        .unsafe(
          `copy (select to_jsonb(row) from (select ${told} from "${name}") as row) to stdout
            with (format csv, quote e'\\x01', delimiter e'\\x02')`,
        )
        .readable();
    },
    /** Up to `limit` live articles after the id `after`. */
    listArticles: async (after: number, limit: number): Promise<ExportedText[]> => [
      ...(await sql<ExportedText[]>`
        select a.id::float8, '/' || c.slug || '/' || a.slug || '-' || a.id as path, a.language,
          c.name as category, a.published_at as "publishedAt", ${sql.unsafe(FIELD_COLUMNS)}
        from articles a join revisions r on r.id = a.live_revision_id join categories c on c.id = a.category_id
        where a.id > ${after} and a.published_at <= now() and (a.expires_at is null or a.expires_at > now())
        order by a.id limit ${limit}`),
    ],
    listPages: async (): Promise<ExportedText[]> => {
      const rows = await sql<Pick<ExportedText, 'id' | 'path' | 'title' | 'body'>[]>`
        select id::float8, '/' || slug as path, title, body from pages order by position, id`;
      return rows.map((row) => ({ ...emptyManuscript(0), language: 'vi', category: null, publishedAt: null, ...row }));
    },
    /** Files with the words of the article's live revision, if it has them, else the library's; their names have no `recipe`. */
    listFiles: async (ids: number[], articleId: number | null): Promise<ExportedFile[]> => [
      ...(await sql<ExportedFile[]>`
        select media.id::float8, coalesce(standing.sha256, media.sha256) as sha256, media.content_type as "contentType",
          coalesce(standing.name, media.name) as name, media.width, media.height, later.widths, 0 as recipe,
          coalesce(later.transcript, '') as transcript,
          case when to_jsonb(shown) ->> 'focal_x' is null then media.credit else to_jsonb(shown) ->> 'credit' end as credit
        from ${sql.unsafe(ALSO_EARLIER_MEDIA)} left join media as standing on standing.id = later.replacement_id
          left join revision_media as shown on shown.media_id = media.id
          and shown.revision_id = (select live_revision_id from articles where id = ${articleId})
        where media.id = any(${ids})`),
    ],
  };
}
