import { readFileSync } from 'node:fs';
import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import { createArticle } from '#db/article-commands';
import { findDeskArticle } from '#db/article-rows';
import { createCategory } from '#db/categories';
import { closeDatabase, sql } from '#db/client';
import { migrateDatabase } from '#db/migrate';
import { createPage, readSite, saveSite } from '#db/site';
import { addUser } from '#db/user-commands';
import type { Role } from '#domain/workflow';
import { hashPassword } from '#lib/password';
import { freePort } from '#scripts/ports';
import { startServer } from '#scripts/server';
import { createTestDatabase } from '#scripts/test-database';

export const PEOPLE: readonly Role[] = ['reporter', 'editor', 'secretary', 'administrator'];
const PASSWORD = 'trời hôm nay xanh';

/** What stands in the body of a server action's request: its arguments, or a form after the form's state. */
export type Sent = { args: unknown[] } | { form: Record<string, string> };

export type ForgedPortal = Awaited<ReturnType<typeof openForgedPortal>>;

/** A portal of its own with one user of each role, an article of the editor's and one of each other thing. */
export async function openForgedPortal() {
  const shared = process.env['DATABASE_URL'] ?? '';
  await closeDatabase();
  process.env['DATABASE_URL'] = await createTestDatabase(shared, 'forged');
  await migrateDatabase(process.env['DATABASE_URL']);
  const ids = await fill();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: process.env['DATABASE_URL'], SITE_URL: url, NEXTAUTH_URL: url };
  const server = await startServer({ port, host: '127.0.0.1', env });
  const nobody = await request.newContext({ baseURL: url });
  const sessions = Object.fromEntries(
    await Promise.all(PEOPLE.map(async (role) => [role, await signIn(url, role)] as const)),
  ) as Record<Role, APIRequestContext>;
  return {
    ids,
    url,
    nobody,
    sessions,
    async close() {
      for (const context of [nobody, ...Object.values(sessions)]) await context.dispose();
      await server.stop();
      await closeDatabase();
      process.env['DATABASE_URL'] = shared;
    },
  };
}

/** Sends a server action as a browser would, with whatever session and origin. */
export function send(portal: ForgedPortal, from: APIRequestContext, name: string, sent: Sent, origin = portal.url) {
  const { id, page } = actionOf(portal, name);
  const headers = { 'next-action': id, accept: 'text/x-component', origin };
  const options = { headers, maxRedirects: 0 };
  if ('args' in sent) {
    const data = JSON.stringify(sent.args);
    return from.post(page, { ...options, headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' }, data });
  }
  const multipart = new FormData();
  for (const [field, value] of Object.entries(sent.form)) multipart.append(`1_${field}`, value);
  multipart.append('0', '[{},"$K1"]');
  return from.post(page, { ...options, multipart });
}

/** What a server action answered: done, refused in words, or not taken at all. */
export async function outcomeOf(response: APIResponse): Promise<'done' | 'refused' | number> {
  if (response.status() === 303) return 'done';
  const text = await response.text();
  if (/"ok":false,[^\n]*"message":"[^"]/.test(text)) return 'refused';
  return response.status() < 400 ? 'done' : response.status();
}

/** Every row of what people make at the desk; sessions only by whether they have ended. */
export async function snapshot(): Promise<string> {
  const tables = await sql()`select table_name as name from information_schema.tables where table_schema = 'public'
    and table_type = 'BASE TABLE' and table_name not in ('sessions', 'presences', 'sign_in_failures')`;
  const all: unknown[] = [await sql()`select id, ended_at from sessions order by id`];
  for (const { name } of tables) {
    all.push([name, await sql()`select md5(string_agg(t::text, '|' order by t::text)) as rows from ${sql()(name)} t`]);
  }
  return JSON.stringify(all);
}

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

function actionOf({ ids }: ForgedPortal, name: string): { id: string; page: string } {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest;
  const [id, entry] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  const worker = Object.keys(entry?.workers ?? {}).toSorted((a, b) => a.length - b.length)[0];
  if (!id || !worker) throw new Error(`the build has no action ${name}`);
  const path = worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '');
  const subject = path.includes('/users/') ? ids.other : path.includes('/media/') ? ids.media : ids.article;
  return { id, page: path.replace('[id]', String(subject)) };
}

async function fill() {
  const passwordHash = await hashPassword(PASSWORD);
  const users = {} as Record<Role, number>;
  for (const role of PEOPLE) users[role] = await given(role, role, passwordHash);
  const other = await given('other', 'reporter', passwordHash);
  const category = await createCategory({ slug: 'tin', name: 'Tin' });
  const empty = await createCategory({ slug: 'trong', name: 'Trống' });
  const { id: _, logo: __, ...site } = await readSite();
  await saveSite(site);
  await createPage({
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  });
  const actor = { id: users.editor, name: 'editor', role: 'editor' as const, categoryIds: null };
  const created = await createArticle(category, actor);
  const article = created.ok ? created.value : 0;
  const head = (await findDeskArticle(article))?.head.id ?? 0;
  const [file] = await sql()`insert into media (sha256, width, height, uploaded_by)
    values (${'a'.repeat(64)}, 10, 10, ${users.editor}) returning id`;
  const [page] = await sql()`select id, updated_at from pages`;
  return {
    ...{ users, other, category, empty, article, head, media: Number(file?.['id']) },
    ...{ page: Number(page?.['id']), pageAt: new Date(page?.['updated_at']).toISOString() },
  };
}

async function given(name: string, role: Role, passwordHash: string): Promise<number> {
  const added = await addUser(null, { email: `${name}@demo.invalid`, name, role, categoryIds: [], passwordHash });
  return added.ok ? added.value : 0;
}

async function signIn(baseURL: string, role: Role): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL });
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, email: `${role}@demo.invalid`, password: PASSWORD, json: 'true' };
  const answer = await context.post('/api/auth/callback/credentials', { form });
  if (!answer.ok()) throw new Error(`${role} was not let in: ${answer.status()}`);
  return context;
}
