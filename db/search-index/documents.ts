import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { listTranscripts } from '#db/media/media';
import { articles, revisions } from '#db/schema/articles';
import { searchEntries } from '#db/schema/search';
import { noteSpellings } from '#db/tags/spellings';
import type { BodyDocument } from '#domain/article/body';
import { saidIn, searchedText, type Transcripts } from '#domain/article/body-text';
import { fieldsWhere, pick } from '#domain/article/fields';
import { DOCUMENT_VERSION, searchDocument } from '#domain/search/document';

const TITLES = fieldsWhere('search', 'title');
const SEARCHED_LEADS = fieldsWhere('search', 'lead');
const TEXTS = fieldsWhere('search', 'text');

/** Only of live articles, whose tags are noted beside. The caller holds their queue rows. */
export async function writeDocuments(tx: Transaction, ids: number[]): Promise<void> {
  const sources = await tx
    .select({
      id: articles.id,
      categoryId: articles.categoryId,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      exactPublishedAt: sql<string>`${articles.publishedAt}::text`,
      expiresAt: articles.expiresAt,
      revisionId: revisions.id,
      ...pick(revisions, [...TITLES, ...SEARCHED_LEADS, ...TEXTS]),
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(articles.id, ids), isNotNull(articles.publishedAt)))
    .orderBy(articles.id);
  if (sources.length === 0) return;
  await noteSpellings(
    tx,
    sources.flatMap(({ tags }) => tags),
  );
  const transcripts = await listTranscripts(
    tx,
    sources.map(({ revisionId }) => revisionId),
  );
  await tx.execute(sql`select hold_search_documents(${`{${sources.map(({ id }) => id).join(',')}}`}::bigint[])`);
  await tx
    .insert(searchEntries)
    .values(
      sources.map((source) => {
        const { folded, marks, titleTerms } = searchDocument({
          ...source,
          lead: SEARCHED_LEADS.map((name) => source[name]),
          texts: [
            ...TEXTS.flatMap((name) => textsOf(source[name])),
            ...TEXTS.flatMap((name) => saidOf(source[name], transcripts)),
          ],
        });
        return {
          articleId: source.id,
          publishedAt: sql`${source.exactPublishedAt}::timestamptz`,
          expiresAt: source.expiresAt,
          version: DOCUMENT_VERSION,
          folded,
          marks,
          titleTerms,
        };
      }),
    )
    .onConflictDoUpdate({
      target: searchEntries.articleId,
      set: {
        publishedAt: sql`excluded.published_at`,
        expiresAt: sql`excluded.expires_at`,
        version: sql`excluded.version`,
        folded: sql`excluded.folded`,
        marks: sql`excluded.marks`,
        titleTerms: sql`excluded.title_terms`,
      },
    });
}

type Text = string | string[] | BodyDocument | null;

function textsOf(value: Text): (string | null)[] {
  if (Array.isArray(value)) return value;
  return [value === null || typeof value === 'string' ? value : wordsOfBody(value, searchedText)];
}

/** Behind all that was written, which the document's limits must not cut for it. */
function saidOf(value: Text, transcripts: Transcripts): string[] {
  if (value === null || typeof value === 'string' || Array.isArray(value)) return [];
  return [wordsOfBody(value, (body) => saidIn(body, transcripts).join('\n'))];
}

/** A body that does not fit the schema loses only its own words and blocks no other. */
function wordsOfBody(body: BodyDocument, read: (body: BodyDocument) => string): string {
  try {
    return read(body);
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
