import { and, asc, count, desc, eq, getTableColumns } from 'drizzle-orm';
import { isLive } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { listMedia, withTranscripts } from '#db/media/media';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { recordings } from '#db/schema/recordings';
import { articleKey, RECORDINGS } from '#domain/http/content-keys';
import type { RecordingKind } from '#domain/recordings/recordings';

const RECORDINGS_A_PAGE = 12;

export type Recording = Awaited<ReturnType<typeof listRecordings>>[number];

/** Of live articles, the newest article first; each with its file, and the article's picture where it has none. */
export async function listRecordings(kind: RecordingKind, page = 1, size = RECORDINGS_A_PAGE) {
  const { articleId, place, mediaId, address, title } = getTableColumns(recordings);
  const rows = await declareReads(
    () =>
      db()
        .select({
          ...{ articleId, place, mediaId, address, title },
          publishedAt: recordings.publishedAt,
          article: { id: articles.id, slug: articles.slug, categorySlug: categories.slug },
          articleTitle: revisions.title,
          excerpt: revisions.excerpt,
          coverId: revisions.coverId,
        })
        .from(recordings)
        .innerJoin(articles, eq(articles.id, recordings.articleId))
        .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
        .innerJoin(categories, eq(categories.id, articles.categoryId))
        .where(and(eq(recordings.kind, kind), isLive()))
        .orderBy(desc(recordings.publishedAt), desc(recordings.articleId), asc(recordings.place))
        .limit(size)
        .offset((page - 1) * size),
    (found) => [RECORDINGS, ...found.map((row) => articleKey(row.articleId))],
  );
  const ids = rows.flatMap((row) => [row.mediaId ?? [], row.coverId ?? []].flat());
  const files = new Map((await withTranscripts(await listMedia([...new Set(ids)]))).map((file) => [file.id, file]));
  return rows.map((row) => {
    const file = row.mediaId === null ? undefined : files.get(row.mediaId);
    const cover = row.coverId === null ? undefined : files.get(row.coverId);
    return { ...row, file, poster: file?.poster ?? (cover?.kind === 'image' ? cover : undefined) };
  });
}

/** 1 where there is none. */
export async function countRecordingPages(kind: RecordingKind): Promise<number> {
  const [row] = await declareReads(
    () =>
      db()
        .select({ total: count() })
        .from(recordings)
        .innerJoin(articles, eq(articles.id, recordings.articleId))
        .where(and(eq(recordings.kind, kind), isLive())),
    () => [RECORDINGS],
  );
  return Math.max(1, Math.ceil((row?.total ?? 0) / RECORDINGS_A_PAGE));
}
