import { expect, type Page } from '@playwright/test';
import { emptyManuscript } from '#domain/article/manuscript';
import { beginArticle, openDeskOf, save, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const SCRIPT = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'x' }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'y', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
    },
  ],
};

const manuscript = (body: unknown, categoryId = 1) => ({ ...emptyManuscript(categoryId), title: 'Bài giả', body });

const origin = new URL(process.env['BASE_URL'] ?? 'http://localhost:3000').origin;

function put(page: Page, id: string, data: unknown, from = origin) {
  return page.request.put(`/api/articles/${id}/draft`, { data: data as object, headers: { origin: from } });
}

test('a crafted draft is refused: no session, another site, another\u2019s article, a body with a script', async ({
  browser,
  page,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Bài của Hà'));
  await save(ha);
  const id = /\d+$/.exec(address)?.[0] ?? '';
  const empty = { type: 'doc', content: [{ type: 'paragraph' }] };
  const good = { baseRevisionId: 1, manuscript: manuscript(empty) };

  expect((await put(page, id, good)).status()).toBe(401);
  expect((await put(ha, id, good, 'https://evil.example')).status()).toBe(403);
  const refused = await put(ha, id, { baseRevisionId: 1, manuscript: manuscript(SCRIPT) });
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('content[1].content[0]');
  expect((await put(ha, '999999', good)).status()).toBe(404);
  expect((await put(ha, id, { nonsense: true })).status()).toBe(422);

  const trang = await openDeskOf(browser, 'phongvien');
  expect((await put(trang, id, good)).status()).toBe(403);
});
