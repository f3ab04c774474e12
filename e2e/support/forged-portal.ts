import { type APIRequestContext, request } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { addUser } from '#db/account/user-commands';
import { createArticle, saveRevision } from '#db/article/commands';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { createCategory } from '#db/site/categories';
import { createPage, readSite, saveSite } from '#db/site/site';
import { ROLES, type Role } from '#domain/account/roles';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import type { MediaKind } from '#domain/media/media';
import { givenAlbum, givenTopic } from '#e2e/support/forged-subjects';
import { type Sent, sendAction } from '#e2e/support/server-action';
import { hashPassword } from '#lib/account/password';
import { createTestDatabase } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

export const PASSWORD = 'trời hôm nay xanh';

export type ForgedPortal = Awaited<ReturnType<typeof openForgedPortal>>;
export type Ids = ForgedPortal['ids'];

/** Has a signed-in user of each role. `hear` gets its log. */
export async function openForgedPortal(name: string, hear?: (log: string) => void) {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', name);
  const leave = await workOn(databaseUrl);
  await migrateDatabase(databaseUrl);
  const passwordHash = await hashPassword(PASSWORD);
  const ids = await fill(passwordHash);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: databaseUrl, SITE_URL: url, NEXTAUTH_URL: url };
  const server = await startServer({ port, host: '127.0.0.1', env, ...(hear ? { stdio: 'pipe' as const } : {}) });
  if (hear)
    for (const stream of [server.process.stdout, server.process.stderr])
      stream?.on('data', (chunk) => hear(String(chunk)));
  const nobody = await request.newContext({ baseURL: url });
  const contexts = [nobody];
  const signIn = async (name: string) => {
    const context = await request.newContext({ baseURL: url });
    contexts.push(context);
    await enter(context, url, name);
    return context;
  };
  const sessions = {} as Record<Role, APIRequestContext>;
  for (const role of ROLES) sessions[role] = await signIn(role);
  const pageOf = (route: string) => {
    const subjects = { users: ids.users.other, media: ids.media, topics: ids.topic, albums: ids.album };
    const [, subject] = Object.entries(subjects).find(([name]) => route.startsWith(`/dashboard/${name}/`)) ?? [];
    return route.replace('[id]', String(subject ?? ids.article));
  };
  return {
    ids,
    url,
    nobody,
    sessions,
    /** By default with the portal's own origin. */
    send: (from: APIRequestContext, action: string, sent: Sent, origin = url) =>
      sendAction(from, pageOf, action, sent, origin),
    async givenNewcomer() {
      const name = `newcomer-${contexts.length}`;
      return { id: await givenUser(name, 'reporter', passwordHash), session: await signIn(name) };
    },
    /** An editor limited to a new category without articles. */
    async givenEditorOf(slug: string) {
      const categoryIds = [await createCategory({ slug, name: slug })];
      await givenUser(slug, 'editor', passwordHash, categoryIds);
      return signIn(slug);
    },
    async close() {
      for (const context of contexts) await context.dispose();
      await server.stop();
      await leave();
    },
  };
}

/** Adds `{name}@demo.invalid`; returns the id. */
export async function givenUser(
  name: string,
  role: Role = 'reporter',
  passwordHash = 'none',
  categoryIds: number[] = [],
) {
  const added = await addUser(null, { email: `${name}@demo.invalid`, name, role, categoryIds, passwordHash });
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

/** A publishable text in two revisions. */
export async function givenArticle({ id, role }: { id: number; role: Role }, category: number) {
  const actor = { id, role, name: role, categoryIds: null };
  const created = await createArticle(category, actor);
  if (!created.ok) throw new Error(created.reason);
  const article = created.value;
  const first = (await findDeskArticle(article))?.head.id ?? 0;
  const manuscript = manuscriptOf(category, 'Một bài để chuyển đi chuyển lại');
  const saved = await saveRevision({ id: article, baseRevisionId: first, manuscript }, actor);
  if (!saved.ok) throw new Error(saved.reason);
  return { id: article, first, head: saved.value.revisionId, author: id };
}

export function manuscriptOf(category: number, title: string): Manuscript {
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Chữ.' }] }];
  return { ...emptyManuscript(category), title, body: { type: 'doc', content } };
}

/** A row without files. */
export function givenMedia(uploadedBy: number): Promise<number> {
  return givenFile(uploadedBy, 'image', 'image/png');
}

export function givenDocument(uploadedBy: number): Promise<number> {
  return givenFile(uploadedBy, 'document', 'application/pdf');
}

async function givenFile(uploadedBy: number, kind: MediaKind, contentType: string): Promise<number> {
  const [file] = await sql()`insert into media (sha256, kind, content_type, width, height, uploaded_by)
    values (encode(sha256(random()::text::bytea), 'hex'), ${kind}, ${contentType}, 10, 10, ${uploadedBy}) returning id`;
  return Number(file?.['id']);
}

/** Tables that the portal maintains itself. */
const ITS_OWN =
  '^(sessions|known_browsers|presences|previews|sign_in_|rate_|search_|ping|visit|page_view_|uncounted_|sitemap_|category_months|'.concat(
    'content_|nodes|edge_|alarms|backups)',
  );

/** What people make at the desk, ended sessions and previews, and the audit trail except failed sign-ins. */
export async function snapshot(): Promise<string> {
  const tables = await sql()`select table_name as name from information_schema.tables where table_schema = 'public'
    and table_type = 'BASE TABLE' and table_name !~ ${ITS_OWN} and table_name <> 'audit_events' order by 1`;
  const all: unknown[] = [
    await sql()`select id, ended_at from sessions order by id`,
    await sql()`select article_id, user_id, ended_at is not null from previews order by 1, 2`,
    await sql()`select count(*) from audit_events where action <> 'session.sign_in_failed'`,
  ];
  for (const { name } of tables) {
    all.push([name, await sql()`select md5(string_agg(t::text, '|' order by t::text)) as rows from ${sql()(name)} t`]);
  }
  return JSON.stringify(all);
}

async function fill(passwordHash: string) {
  const users = {} as Record<Role | 'other', number>;
  for (const role of ROLES) users[role] = await givenUser(role, role, passwordHash);
  users.other = await givenUser('other');
  const category = await createCategory({ slug: 'tin', name: 'Tin' });
  const { id: _, logo: __, banner: ___, ...site } = await readSite();
  await saveSite(site);
  await createPage({ slug: 'gioi-thieu', title: 'Giới thiệu', body: emptyManuscript(category).body });
  const article = await givenArticle({ id: users.editor, role: 'editor' }, category);
  const [session] = await sql()`insert into sessions (user_id) values (${users.other}) returning id`;
  const othersSession = String(session?.['id']);
  const { id: topic } = await givenTopic(users.editor, 'chuyen-de-dau');
  const pages = {
    article: article.id,
    media: await givenMedia(users.editor),
    topic,
    album: await givenAlbum('album-dau'),
  };
  return { users, category, ...pages, othersSession };
}

async function enter(context: APIRequestContext, origin: string, name: string): Promise<void> {
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, email: `${name}@demo.invalid`, password: PASSWORD, json: 'true' };
  const answer = await context.post('/api/auth/callback/credentials', { form, headers: { origin } });
  if (!answer.ok()) throw new Error(`${name} was not let in: ${answer.status()}`);
}
