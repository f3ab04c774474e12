import { once } from 'node:events';
import path from 'node:path';
import postgres from 'postgres';
import { labelArticle, listSpellings } from '#bench/corpus-labels';
import { CATEGORIES, generateArticle } from '#bench/corpus-text';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { migrateDatabase } from '#db/operation/migrate';
import type { BodyDocument } from '#domain/article/body';
import { searchedText } from '#domain/article/body-text';
import { slugify } from '#domain/base/slug';
import { DOCUMENT_VERSION, searchDocument } from '#domain/search/document';
import { tagKey } from '#domain/tags/tags';
import { createTestDatabase } from '#tests/support/test-database';

const ARTICLES = Number(process.env['ARTICLES'] ?? 1_000_000);
/** Copies of each text, seven minutes apart: writing texts takes most of the time. */
const COPIES = 8;
const TEXTS = Math.ceil(ARTICLES / COPIES);
const BATCH = 5000;

/** Sized for a small machine; nothing must survive a power cut. */
const SETTINGS = {
  shared_buffers: '2GB',
  maintenance_work_mem: '128MB',
  max_parallel_maintenance_workers: '2',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

export type Corpus = { url: string; articles: number; texts: number; serverLog: string; stop(): Promise<void> };

/**
 * Opens a database of `ARTICLES` generated articles in `.data/bench/corpus` and sets `DATABASE_URL`. Generates it where
 * it is missing, or with `--again`.
 */
export async function openCorpus(): Promise<Corpus> {
  const folder = path.resolve('.data/bench/corpus');
  const server = await startEmbeddedPostgres({ folder, password: 'bench', settings: SETTINGS });
  const name = `corpus_${ARTICLES}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  try {
    if (process.argv.includes('--again') || !(await isComplete(server.url, name))) await generate(server.url, name);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env['DATABASE_URL'] = url.href;
  const stop = async () => void (await server.stop());
  return { url: url.href, articles: TEXTS * COPIES, texts: TEXTS, serverLog: path.join(folder, 'server.log'), stop };
}

/** A database gets this name only once it is complete. */
async function isComplete(serverUrl: string, name: string): Promise<boolean> {
  const sql = postgres(serverUrl, { max: 1 });
  try {
    return (await sql`select from pg_database where datname = ${name}`).length > 0;
  } finally {
    await sql.end();
  }
}

async function generate(serverUrl: string, name: string): Promise<void> {
  const url = await createTestDatabase(serverUrl, `${name}_unfinished`);
  await migrateDatabase(url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const started = Date.now();
  try {
    // Triggers and foreign keys would read each row again.
    await sql`set session_replication_role = replica`;
    await sql`drop index search_entries_terms`;
    await writeCategories(sql);
    const spellings = listSpellings().map((written) => line(written, tagKey(written)));
    await copy(sql, 'tag_spellings (written, key)', spellings);
    let writing = Promise.resolve();
    for (let first = 0; first < TEXTS; first += BATCH) {
      // Makes the next batch while PostgreSQL stores the one before.
      const batch = makeBatch(first, Math.min(first + BATCH, TEXTS));
      await writing;
      writing = writeBatch(sql, batch);
      if (first % 25_000 === 0) console.error(`${first} / ${TEXTS} texts, ${seconds(started)} s`);
    }
    await writing;
    await copyTexts(sql);
    console.error(`${TEXTS * COPIES} articles, ${seconds(started)} s`);
    await finish(sql);
    console.error(`${ARTICLES} articles with their indexes after ${seconds(started)} s`);
  } finally {
    await sql.end();
  }
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`alter database ${name}_unfinished rename to ${name}`);
  await admin.end();
}

/** Ten at the top, thirty at the second level, twenty at the third. */
async function writeCategories(sql: postgres.Sql): Promise<void> {
  const rows = Array.from({ length: CATEGORIES }, (_, place) => {
    const parent = place < 10 ? null : place < 40 ? (place % 10) + 1 : 11 + (place % 30);
    return line(place + 1, parent, `muc-${place + 1}`, `Mục ${place + 1}`);
  });
  await copy(sql, 'categories (id, parent_id, slug, name)', rows);
}

function makeBatch(first: number, end: number) {
  const [articles, revisions, documents]: [string[], string[], string[]] = [[], [], []];
  for (let place = first; place < end; place++) {
    const { title, sapo, paragraphs, category, at } = generateArticle(place, TEXTS);
    const body: BodyDocument = {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    };
    const [id, categoryId, slug, time] = [place * COPIES + 1, category + 1, slugify(title), at.toISOString()];
    const source = { title, lead: [sapo], texts: [searchedText(body)], categoryId, publishedAt: at };
    const { folded, marks, titleTerms } = searchDocument(source);
    articles.push(line(id, categoryId, slug, 'published', id, id, time, time, time));
    const { tags, byline } = labelArticle(place);
    revisions.push(line(id, id, categoryId, slug, title, sapo, sapo, JSON.stringify(body), time, list(tags), byline));
    documents.push(line(id, time, DOCUMENT_VERSION, folded, marks, list(titleTerms)));
  }
  return { articles, revisions, documents };
}

async function writeBatch(sql: postgres.Sql, { articles, revisions, documents }: ReturnType<typeof makeBatch>) {
  const columns =
    'id, category_id, slug, status, live_revision_id, head_revision_id, published_at, changed_at, created_at';
  await copy(sql, `articles (${columns})`, articles);
  const texts = 'id, article_id, category_id, slug, title, sapo, excerpt, body, created_at, tags, byline';
  await copy(sql, `revisions (${texts})`, revisions);
  await copy(sql, 'search_entries (article_id, published_at, version, folded, marks, title_terms)', documents);
}

async function copyTexts(sql: postgres.Sql): Promise<void> {
  const later = (column: string) => sql`${sql(column)} + copy * interval '7 minutes'`;
  await sql`
    insert into articles (id, category_id, slug, status, live_revision_id, head_revision_id, published_at, changed_at,
      created_at) overriding system value
    select id + copy, category_id, slug, status, id + copy, id + copy, ${later('published_at')}, ${later('changed_at')},
      ${later('created_at')} from articles, generate_series(1, ${COPIES - 1}::int) as copy order by 1`;
  await sql`
    insert into revisions (id, article_id, category_id, slug, title, sapo, excerpt, body, created_at, tags, byline)
      overriding system value
    select id + copy, id + copy, category_id, slug, title, sapo, excerpt, body, ${later('created_at')}, tags, byline
    from revisions, generate_series(1, ${COPIES - 1}::int) as copy`;
  await sql`
    insert into search_entries (article_id, published_at, version, folded, marks, title_terms)
    select article_id + copy, ${later('published_at')}, version, folded, marks, title_terms
    from search_entries, generate_series(1, ${COPIES - 1}::int) as copy`;
}

async function finish(sql: postgres.Sql): Promise<void> {
  await sql`
    create index search_entries_terms on search_entries using gin (search_vector(folded, marks)) with (fastupdate = off)`;
  await sql`alter index search_entries_terms alter column 1 set statistics 0`;
  await sql`
    insert into search_terms (term, folded, written, articles)
    select term, split_part(term, '|', 1), split_part(term, '|', 2), count(*)
    from search_entries, unnest(title_terms) as term group by term`;
  for (const table of ['articles', 'revisions', 'categories']) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql(table)}`;
  }
  await sql`select recount_live_articles()`;
  await sql`vacuum analyze`;
}

async function copy(sql: postgres.Sql, target: string, lines: string[]): Promise<void> {
  const stream = await sql.unsafe(`copy ${target} from stdin`).writable();
  for (let first = 0; first < lines.length; first += 100) {
    if (!stream.write(lines.slice(first, first + 100).join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** A row in COPY's text format. */
function line(...row: (string | number | null)[]): string {
  return `${row.map((value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n]/g, escaped))).join('\t')}\n`;
}

function escaped(sign: string): string {
  return sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : '\\\\';
}

function list(items: string[]): string {
  return `{${items.map((item) => `"${item}"`).join(',')}}`;
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}
