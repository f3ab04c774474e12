import { expect } from '@playwright/test';
import postgres from 'postgres';
import type { Role } from '#domain/account/roles';
import { ALLOWED } from '#e2e/support/allowed-moves';
import { beginArticle, openDeskOf, type Person, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import vi from '#messages/vi/editor' with { type: 'json' };

const ROLES: Record<Person, Role> = {
  phongvien: 'reporter',
  bientap: 'editor',
  thuky: 'secretary',
  quantri: 'administrator',
};

test('each role is offered its moves in each state, and no other', async ({ browser }) => {
  const trang = await openDeskOf(browser, 'phongvien');
  const address = await beginArticle(trang, 'Kinh tế', uniqueTitle('Bài cho bốn vai'));
  await textOf(trang).fill('Một đoạn.');
  await save(trang);
  const id = Number(/\d+$/.exec(address)?.[0]);
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  try {
    for (const person of Object.keys(ROLES) as Person[]) {
      const page = person === 'phongvien' ? trang : await openDeskOf(browser, person);
      for (const [status, moves] of Object.entries(ALLOWED[ROLES[person]])) {
        await sql`update articles set status = ${status},
          live_revision_id = case when ${status} = 'published' then head_revision_id end,
          published_at = case when ${status} = 'published' then now() end,
          scheduled_revision_id = case when ${status} = 'scheduled' then head_revision_id end,
          scheduled_at = case when ${status} = 'scheduled' then now() + interval '1 year' end
          where id = ${id}`;
        await page.goto(address);
        const buttons = page.getByRole('region', { name: 'Bước tiếp theo' }).getByRole('button');
        await expect(buttons, `${person}, ${status}`).toHaveText(moves.map((move) => vi.editor.moves[move]));
      }
    }
  } finally {
    await sql`update articles set status = 'trashed', live_revision_id = null where id = ${id}`;
    await sql.end();
  }
});
