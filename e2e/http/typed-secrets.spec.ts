import { expect, request } from '@playwright/test';
import { sql } from '#db/client/client';
import { type ForgedPortal, openForgedPortal, PASSWORD } from '#e2e/support/forged-portal';
import { outcomeOf, type Sent } from '#e2e/support/server-action';
import { test } from '#e2e/support/test';

const SECRET = 'kín-đáo-7f3a-không-ai-được-đọc';

let portal: ForgedPortal;
let log = '';

test.beforeAll(async () => {
  portal = await openForgedPortal('typed_secrets', (text) => {
    log += text;
  });
});
test.afterAll(() => portal.close());

async function everything(): Promise<string> {
  const tables = await sql()`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  const texts = [];
  for (const { name } of tables)
    texts.push(
      ...(await sql().unsafe(`select row_to_json(one)::text as row from "${name}" one`)).map(({ row }) => row),
    );
  return texts.join('\n');
}

async function enter(email: string, password: string, code: string): Promise<number> {
  const stranger = await request.newContext({ baseURL: portal.url });
  const { csrfToken } = (await (await stranger.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, email, password, code, json: 'true' };
  const answer = await stranger.post('/api/auth/callback/credentials', { form, headers: { origin: portal.url } });
  await stranger.dispose();
  return answer.status();
}

const form = (fields: Record<string, string>): Sent => ({ form: fields });

test('what was typed somewhere and refused stands in no row and in no line of the log', async () => {
  const { administrator, editor } = portal.sessions;
  const { article } = portal.ids;
  expect(await enter(SECRET, SECRET, SECRET)).toBe(401);
  expect(await enter('administrator@demo.invalid', SECRET, '')).toBe(401);
  expect(await enter(`${SECRET}\u0000`, PASSWORD, '')).toBe(401);
  const refused: [string, Sent][] = [
    ['changePasswordAction', form({ current: PASSWORD, password: SECRET, repeated: `${SECRET}!` })],
    ['changePasswordAction', form({ current: SECRET, password: `${SECRET} mới`, repeated: `${SECRET} mới` })],
    ['changeSecondFactorAction', form({ password: SECRET, code: SECRET, intent: 'off' })],
    ['changeSecondFactorAction', form({ password: PASSWORD, code: SECRET, intent: SECRET })],
    ['switchOnSecondFactorAction', form({ code: SECRET })],
    ['changeProfileAction', form({ name: SECRET, locale: SECRET })],
    ['addUserAction', form({ email: SECRET, name: SECRET, role: SECRET })],
    ['moveArticleAction', { args: [{ id: article, move: 'return', headRevisionId: 1, note: SECRET }] }],
    ['bulkMoveAction', form({ article: `${article}-1`, move: SECRET, note: SECRET })],
  ];
  for (const [action, sent] of refused)
    expect(await outcomeOf(await portal.send(administrator, action, sent)), action).toBe('refused');
  expect(await outcomeOf(await portal.send(editor, 'addUserAction', form({ email: `${SECRET}@x.vn` })))).toBe(
    'refused',
  );
  const typed = encodeURIComponent(SECRET);
  for (const path of [
    `/dashboard/audit?text=${typed}&who=${typed}&from=${typed}`,
    `/dashboard/audit/sign-ins?address=${typed}`,
    `/dashboard/articles?q=${typed}&from=${typed}`,
    `/dashboard/media?q=${typed}`,
    `/dang-nhap?next=${typed}&error=${typed}`,
    `/tim-kiem?q=${typed}`,
  ])
    expect((await administrator.get(path)).status(), path).toBe(200);

  const written = `${await everything()}\n${log}`.normalize('NFC').toLowerCase();
  for (const secret of [SECRET, encodeURIComponent(SECRET).toLowerCase(), JSON.stringify(SECRET).slice(1, -1)])
    expect(written).not.toContain(secret);
  expect(written).not.toContain('7f3a');
  expect(log).toContain('refused');
});
