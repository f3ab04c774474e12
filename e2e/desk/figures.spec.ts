import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import postgres from 'postgres';
import { HEALTH_PARTS } from '#domain/operation/health';
import { expectAccessible } from '#e2e/support/accessible';
import { signIn } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

/** Long before the portal's own days: no other test counts there. */
const OWN = 'from=2024-02-26&to=2024-03-03';
const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });

test.beforeAll(async () => {
  const [article] = await sql`select a.id, c.slug from articles a join categories c on c.id = a.category_id
    where c.slug = 'nong-nghiep' and a.live_revision_id is not null order by a.id limit 1`;
  const path = `/nong-nghiep/bai-${article?.['id']}`;
  await sql`insert into visit_days (day, views, visits) values ('2024-02-26', 1000, 400), ('2024-02-29', 250, 100),
    ('2024-03-01', 34, 12) on conflict (day) do nothing`;
  await sql`insert into page_view_days (day, path, article_id, views)
    values ('2024-02-26', ${path}, ${article?.['id']}, 900), ('2024-02-26', '/', null, 100),
      ('2024-02-29', ${path}, ${article?.['id']}, 250), ('2024-03-01', '/', null, 34) on conflict do nothing`;
  await sql`insert into uncounted_days (day, reason, hits) values ('2024-02-29', 'bot', 1234) on conflict do nothing`;
});
test.afterAll(() => sql.end());

test('chart and table agree, by day and by month', async ({ page }) => {
  await signIn(page, 'phongvien');
  await page.goto(`/dashboard/figures?${OWN}&step=day`);
  const section = page.getByRole('region', { name: 'Theo thời gian' });
  await expect(section.getByRole('img', { name: 'Từ 26/02/2024 đến 03/03/2024' })).toBeVisible();
  const drawn = await section.locator('svg title').allTextContents();
  await section.getByText('Xem bảng số liệu').click();
  const rows = await section.getByRole('row').allInnerTexts();
  const said = rows.slice(1).map((row) => {
    const [name, views, visits] = row.split(/\s+/);
    return `${name}: ${views} lượt xem, ${visits} lượt truy cập`;
  });
  expect(drawn).toHaveLength(7);
  expect(said).toEqual(drawn);
  expect(drawn[0]).toBe('26/02/2024: 1.000 lượt xem, 400 lượt truy cập');

  await page.goto(`/dashboard/figures?${OWN}&step=month`);
  expect(await section.locator('svg title').allTextContents()).toEqual([
    '26/02/2024 – 29/02/2024: 1.250 lượt xem, 500 lượt truy cập',
    '01/03/2024 – 03/03/2024: 34 lượt xem, 12 lượt truy cập',
  ]);
  await expect(page.getByRole('region', { name: 'Tổng cộng' })).toContainText('1.284');
  await expect(page.getByRole('heading', { name: 'Tình trạng hệ thống' })).toHaveCount(0);
});

test('on a phone the first and last day below a month’s columns are whole', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn(page, 'phongvien');
  await page.goto('/dashboard/figures?from=2024-02-01&to=2024-03-02&step=day');
  const section = page.getByRole('region', { name: 'Theo thời gian' });
  const boxOf = async (part: Locator) => (await part.boundingBox()) ?? { x: 0, width: 0 };
  const chart = await boxOf(section.locator('svg').first());
  const [first, last] = [
    await boxOf(section.getByText('01/02', { exact: true })),
    await boxOf(section.getByText('02/03', { exact: true })),
  ];
  expect(first.x).toBeGreaterThanOrEqual(chart.x - 0.5);
  expect(last.x + last.width).toBeLessThanOrEqual(chart.x + chart.width + 0.5);
  expect(first.width).toBeGreaterThan(0);
});

test('every mark beside a chart is whole, also the wider 0 below a 1', async ({ page }) => {
  await signIn(page, 'phongvien');
  await page.goto('/dashboard/figures?from=2023-02-01&to=2023-02-09&step=day');
  const section = page.getByRole('region', { name: 'Theo thời gian' });
  const marks = section.locator('figure [aria-hidden] > span.absolute').filter({ hasText: /^[01]$/ });
  await expect(marks.first()).toBeVisible();
  const cut = await marks.evaluateAll((all) =>
    all.filter(
      (mark) => mark.getBoundingClientRect().left < (mark.parentElement as Element).getBoundingClientRect().left,
    ),
  );
  expect(cut).toEqual([]);
});

test('views of a subcategory are its top category’s; articles and left-out requests are listed', async ({ page }) => {
  await signIn(page, 'thuky');
  await page.goto(`/dashboard/figures?${OWN}`);
  const categories = page.getByRole('region', { name: 'Theo chuyên mục' });
  await expect(categories.getByRole('row', { name: /^Kinh tế/ })).toContainText('1.150');
  await expect(categories.getByRole('row', { name: /^Trang chủ/ })).toContainText('134');
  await expect(page.getByRole('region', { name: 'Bài được xem nhiều' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('row', { name: /^Máy quét/ })).toContainText('1.234');
});

test('a range is picked with a click, or typed into the form', async ({ page }) => {
  await signIn(page, 'thuky');
  await page.goto('/dashboard/figures');
  const columns = page.getByRole('region', { name: 'Theo thời gian' }).locator('svg title');
  await expect(columns).toHaveCount(30);
  await page.getByRole('link', { name: '90 ngày' }).click();
  await expect(columns).toHaveCount(90);
  await page.getByRole('link', { name: '26 tuần' }).click();
  await expect(columns).toHaveCount(26);
  await page.getByRole('link', { name: '12 tháng' }).click();
  await expect(columns).toHaveCount(12);
  await page.getByLabel('Từ ngày').fill('2024-02-26');
  await page.getByLabel('Đến ngày').fill('2024-03-03');
  await page.getByRole('button', { name: 'Xem số liệu' }).click();
  await expect(columns).toHaveCount(7);
});

test('a wrong range is refused in plain words, and what was typed stays', async ({ page }) => {
  await signIn(page, 'thuky');
  await page.goto('/dashboard/figures?from=2024-03-03&to=2024-02-26');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Ngày đầu đang muộn hơn ngày cuối');
  await expect(page.getByLabel('Từ ngày')).toHaveValue('2024-03-03');
  await page.goto('/dashboard/figures?from=2015-01-01&to=2024-02-26');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('không quá 5 năm');
  const answer = await page.request.get('/dashboard/figures/csv?table=days&from=2024-02-30&to=2024-03-03');
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('Ngày chưa đúng');
  expect((await page.request.get(`/dashboard/figures/csv?table=users&${OWN}`)).status()).toBe(400);
});

test('forged figures go and come back, and the page says what was done', async ({ page }) => {
  const day = '2003-05-06';
  await sql`insert into visit_days (day, views, visits) values (${day}, 900, 800)
    on conflict (day) do update set views = 900, visits = 800`;
  await signIn(page, 'quantri');
  await page.goto(`/dashboard/figures?from=${day}&to=${day}&keepVisits=9&keepViews=5&reason=x`);
  const part = page.getByRole('region', { name: 'Số liệu giả' });
  await expect(part.getByRole('alert')).toHaveText('Xin xem lại các ô được đánh dấu.');
  await expect(part.getByLabel('Giữ lại mỗi ngày: lượt xem')).toHaveAttribute('aria-invalid', 'true');
  await expect(part.getByLabel('Lý do')).not.toHaveAttribute('aria-invalid', 'true');

  await part.getByLabel('Giữ lại mỗi ngày: lượt xem').fill('9');
  await part.getByRole('button', { name: 'Xem trước' }).click();
  const setAside = part.getByRole('button', { name: 'Gỡ phần vượt mức' });
  await setAside.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ phần vượt mức' }).click();
  const days = 'những ngày từ 06/05/2003 đến 06/05/2003.';
  await expect(part.getByRole('status')).toHaveText(`Đã gỡ 791 lượt truy cập và 891 lượt xem khỏi ${days}`);
  await expect(part.getByRole('status')).toBeInViewport();
  await expect(setAside).toHaveCount(0);
  await expect(part.getByRole('alert')).toHaveCount(0);

  const row = part.getByRole('listitem').filter({ hasText: '06/05/2003 – 06/05/2003' }).first();
  await row.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await expect(part.getByRole('status')).toHaveText(`Đã trả lại 791 lượt truy cập và 891 lượt xem cho ${days}`);
  await expect(row).toContainText('Đã trả lại');
  await expect(setAside).toHaveCount(0);
  await page.goto('/dashboard/audit');
  await expect(page.getByRole('main')).toContainText(': 06/05/2003 – 06/05/2003');
  await sql`delete from visit_days where day = ${day}`;
});

test('each table downloads as CSV that Excel opens, with the figures of the page', async ({ page }) => {
  await signIn(page, 'thuky');
  await page.goto(`/dashboard/figures?${OWN}&step=month`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về (CSV): Theo thời gian' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('luot-truy-cap-2024-02-26-2024-03-03.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe(
    '\uFEFFTừ ngày,Đến ngày,Lượt xem trang,Lượt truy cập\r\n2024-02-26,2024-02-29,1250,500\r\n2024-03-01,2024-03-03,34,12\r\n',
  );
  const csv = async (table: string) => (await page.request.get(`/dashboard/figures/csv?table=${table}&${OWN}`)).text();
  expect(await csv('categories')).toBe(
    '\uFEFFChuyên mục,Lượt xem trang\r\nKinh tế,1150\r\nTrang chủ và các trang khác,134\r\n',
  );
  expect(await csv('articles')).toMatch(
    /^\uFEFFBài viết,Địa chỉ,Lượt xem trang\r\n[^\r]+,\/nong-nghiep\/bai-\d+,1150\r\n$/,
  );
  expect(await csv('uncounted')).toBe('\uFEFFLý do,Số yêu cầu\r\n"Máy quét, công cụ tìm kiếm",1234\r\n');
});

test('without a session there is no page and no file', async ({ page, request }) => {
  const answer = await request.get(`/dashboard/figures/csv?table=days&${OWN}`);
  expect(answer.status()).toBe(401);
  expect(await answer.text()).not.toContain('2024-02-26');
  await page.goto('/dashboard/figures');
  await expect(page).toHaveURL(/\/dang-nhap\?next=%2Fdashboard%2Ffigures$/);
});

test('the first page shows what waits, what is due and how the portal is doing', async ({ page }) => {
  const [article] = await givenTexts();
  try {
    await signIn(page, 'thuky');
    const waiting = page.getByRole('region', { name: 'Đang chờ tôi' });
    await expect(waiting.getByRole('region', { name: 'Chờ duyệt' })).toContainText('Bài thử chờ duyệt');
    const due = page.getByRole('region', { name: 'Hẹn giờ đăng' }).getByRole('listitem');
    await expect(due.filter({ hasText: 'Bài thử hẹn giờ' })).toContainText('Hẹn 15/01/2099 07:30');
    await expect(waiting.getByRole('link', { name: 'Bài thử chờ duyệt' })).toHaveAttribute(
      'href',
      `/dashboard/articles/${article}`,
    );
    const health = page.getByRole('region', { name: 'Tình trạng hệ thống' });
    await health.getByRole('link', { name: 'Xem chi tiết' }).click();
    await expect(page).toHaveURL(/\/dashboard\/health$/);
    await expect(health.getByRole('listitem').filter({ hasText: 'PostgreSQL' })).toContainText('Tốt');
    await expect(health.getByRole('listitem')).toHaveCount(HEALTH_PARTS.length);
  } finally {
    await sql`update articles set status = 'trashed', scheduled_at = null, scheduled_revision_id = null
      where slug like 'bai-thu-so-lieu-%'`;
  }
});

function givenTexts(): Promise<number[]> {
  return sql.begin(async (tx) => {
    const ids: number[] = [];
    for (const [status, title] of [
      ['in_review', 'Bài thử chờ duyệt'],
      ['scheduled', 'Bài thử hẹn giờ'],
    ] as const) {
      const [article] = await tx`insert into articles (category_id, slug, status, author_id, changed_at)
        select c.id, ${`bai-thu-so-lieu-${status}`}, ${status}, u.id, '2020-01-01' from categories c, users u
        where c.slug = 'nong-nghiep' and u.email = 'phongvien@demo.invalid' returning id, category_id, slug`;
      const [revision] = await tx`insert into revisions (article_id, category_id, slug, title, excerpt, body)
        values (${article?.['id']}, ${article?.['category_id']}, ${article?.['slug']}, ${title}, '',
          ${tx.json({ type: 'doc', content: [{ type: 'paragraph' }] })}) returning id`;
      await tx`update articles set head_revision_id = ${revision?.['id']} where id = ${article?.['id']}`;
      if (status === 'scheduled')
        await tx`update articles set scheduled_revision_id = head_revision_id,
          scheduled_at = '2099-01-15T07:30:00+07:00' where id = ${article?.['id']}`;
      ids.push(Number(article?.['id']));
    }
    return ids;
  });
}

test('axe finds nothing in light and dark, and nothing is wider than a phone', async ({ page }) => {
  await signIn(page, 'thuky');
  for (const path of [
    '/dashboard',
    '/dashboard/health',
    `/dashboard/figures?${OWN}`,
    '/dashboard/figures?from=x&to=y',
  ]) {
    await page.setViewportSize({ width: 360, height: 780 });
    expect((await page.goto(path))?.status(), path).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  }
});
