import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { beginArticle, openDeskOf, type Person, save, textOf, uniqueTitle } from './desk-people';

const SUBMIT = 'Gửi duyệt';
const RECALL = 'Rút lại để sửa';
const RETURN = 'Trả lại tác giả';
const APPROVE = 'Duyệt';
const PUBLISH = 'Đăng bài';
const SCHEDULE = 'Hẹn giờ đăng';
const UNSCHEDULE = 'Bỏ hẹn giờ';
const RETRACT = 'Gỡ bài';
const TRASH = 'Bỏ vào thùng rác';
const RESTORE = 'Lấy lại từ thùng rác';

type Offered = Record<
  'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'retracted' | 'trashed',
  string[]
>;

const PUBLISHER: Offered = {
  draft: [SUBMIT, PUBLISH, SCHEDULE, TRASH],
  in_review: [RETURN, APPROVE, PUBLISH, SCHEDULE, TRASH],
  approved: [RETURN, PUBLISH, SCHEDULE, TRASH],
  scheduled: [UNSCHEDULE],
  published: [RETRACT],
  retracted: [PUBLISH, SCHEDULE, TRASH],
  trashed: [RESTORE],
};

/** What each is offered with an article of the reporter's, written down apart from the table in domain/workflow. */
const OFFERED: Record<Person, Offered> = {
  phongvien: {
    draft: [SUBMIT, TRASH],
    in_review: [RECALL],
    approved: [],
    scheduled: [],
    published: [],
    retracted: [],
    trashed: [RESTORE],
  },
  bientap: {
    draft: [SUBMIT, TRASH],
    in_review: [RETURN, APPROVE, TRASH],
    approved: [RETURN, TRASH],
    scheduled: [],
    published: [],
    retracted: [TRASH],
    trashed: [RESTORE],
  },
  thuky: PUBLISHER,
  quantri: PUBLISHER,
};

test('each role is offered its moves in each state, and no other', async ({ browser }) => {
  test.setTimeout(240_000);
  const trang = await openDeskOf(browser, 'phongvien');
  const address = await beginArticle(trang, 'Kinh tế', uniqueTitle('Bài cho bốn vai'));
  await textOf(trang).fill('Một đoạn.');
  await save(trang);
  const id = Number(/\d+$/.exec(address)?.[0]);
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  try {
    for (const person of Object.keys(OFFERED) as Person[]) {
      const page = person === 'phongvien' ? trang : await openDeskOf(browser, person);
      for (const [status, moves] of Object.entries(OFFERED[person])) {
        await sql`update articles set status = ${status},
          live_revision_id = case when ${status} = 'published' then head_revision_id end,
          published_at = case when ${status} = 'published' then now() end,
          scheduled_revision_id = case when ${status} = 'scheduled' then head_revision_id end,
          scheduled_at = case when ${status} = 'scheduled' then now() + interval '1 year' end
          where id = ${id}`;
        await page.goto(address);
        const buttons = page.getByRole('region', { name: 'Bước tiếp theo' }).getByRole('button');
        await expect(buttons, `${person}, ${status}`).toHaveText(moves);
      }
    }
  } finally {
    await sql`update articles set status = 'trashed', live_revision_id = null where id = ${id}`;
    await sql.end();
  }
});
