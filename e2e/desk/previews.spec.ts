import { expect, type Page } from '@playwright/test';
import { sql } from '#db/client/client';
import { emptyManuscript } from '#domain/article/manuscript';
import {
  addUser,
  beginArticle,
  keepState,
  moveAsked,
  openDeskOf,
  save,
  signInAs,
  textOf,
  uniqueTitle,
} from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const WAITS = 'Bản xem trước · chưa công bố';

async function openPreview(desk: Page): Promise<Page> {
  const opened = desk.waitForEvent('popup');
  await desk.getByRole('link', { name: 'Xem trước' }).click();
  return opened;
}

const idOf = (address: string) => Number(/\d+$/.exec(address)?.[0]);

test('a preview says that it is one, and a stranger without script reads it until the desk ends it', async ({
  browser,
  request,
}) => {
  const title = uniqueTitle('Bài sắp đăng');
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Chưa ai được thấy.');
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  const preview = await openPreview(ha);
  await expect(preview).toHaveTitle(new RegExp(`^Bản xem trước: ${title} `));

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const page = await stranger.newPage();
  await page.goto(preview.url());
  await expect(page.getByText(WAITS)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Về bản xem trước này' })).toContainText(title);
  await expect(page.getByText('Chưa ai được thấy.')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  expect((await request.get(preview.url())).headers()['cache-control']).toContain('no-store');

  const list = ha.getByRole('region', { name: 'Bản xem trước đang mở' });
  await expect(list).toContainText('Của bạn');
  await list.getByRole('button', { name: /^Kết thúc bản xem trước của/ }).click();
  await expect(list).toContainText('Đã kết thúc');
  expect((await page.goto(preview.url()))?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản xem trước này không còn nữa');
  await expect(page).toHaveTitle(/^Bản xem trước này không còn nữa/);
  await expect(page.getByText('Chưa ai được thấy.')).toHaveCount(0);
  expect((await page.goto(`${preview.url().slice(0, -2)}xx`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có bản xem trước này');

  const again = await openPreview(ha);
  await expect(again.getByText('Chưa ai được thấy.')).toBeVisible();
  await expect(list).toContainText('Của bạn');
  await expect(list).not.toContainText('Đã kết thúc');
  await expect(list.getByRole('button', { name: /^Kết thúc bản xem trước của/ })).toBeVisible();
  await expect(textOf(ha)).toHaveText('Chưa ai được thấy.');
});

test('a preview goes with its maker’s account, and shows no more than they saw', async ({ browser, request }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle('Bài của Hà');
  const address = await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Điều Lan đã đọc.');
  await save(ha);
  const email = `${uniqueTitle('lan').replace(' ', '-')}@demo.invalid`;
  const password = await addUser(await openDeskOf(browser, 'quantri'), email, 'Ngô Thị Lan', 'Biên tập viên');
  const lan = await (await browser.newContext()).newPage();
  await signInAs(lan, email, password);
  await lan.goto(address);
  const preview = (await openPreview(lan)).url();
  await textOf(ha).fill('Điều viết sau đó.');
  await save(ha);
  const read = async () => (await request.get(preview)).text();
  expect(await read()).toContain('Điều Lan đã đọc.');
  expect(await read()).not.toContain('Điều viết sau đó.');

  const disable = (at: Date | null) => sql()`update users set disabled_at = ${at} where email = ${email}`;
  await disable(new Date());
  expect((await request.get(preview)).status()).toBe(410);
  expect(await read()).not.toContain('Lan đã đọc');
  await disable(null);
  await ha.goto(address);
  await moveAsked(ha, 'Bỏ vào thùng rác', 'Đã bỏ vào thùng rác.');
  expect((await request.get(preview)).status()).toBe(410);
});

test('the preview of a live article says that readers see it, until something else is typed', async ({ browser }) => {
  const [live] = await sql()`select a.id, r.title from articles a join revisions r on r.id = a.live_revision_id
    where a.status = 'published' and a.head_revision_id = a.live_revision_id and a.import_key is null
    order by a.id limit 1`;
  const ha = await openDeskOf(browser, 'bientap');
  await ha.goto(`/dashboard/articles/${live?.['id']}`);
  const preview = await openPreview(ha);
  const band = preview.getByRole('complementary', { name: 'Về bản xem trước này' });
  await expect(band).toContainText('bản đang hiển thị với bạn đọc');
  await expect(preview.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await textOf(ha).fill('Đang sửa lại.');
  await expect(band).toContainText(WAITS);
  await expect(preview.getByText('Đang sửa lại.')).toBeVisible();
  await sql()`delete from drafts where article_id = ${live?.['id']}`;
});

test('a text of an earlier version that names files as what they are not is shown with them missing', async ({
  request,
  page,
}) => {
  const [picture] = await sql()`select id from media where kind = 'image' order by id limit 1`;
  const mediaId = Number(picture?.['id']);
  const nodes = [mediaId, 999_999].flatMap((wrong) => [
    { type: 'attachment', attrs: { mediaId: wrong, title: '' } },
    { type: 'video', attrs: { mediaId: wrong } },
    { type: 'figure', attrs: { mediaId: wrong === mediaId ? null : wrong, alt: '' } },
  ]);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Phần còn lại vẫn đọc được.' }] }, ...nodes];
  const body = JSON.stringify({ type: 'doc', content });
  const slug = `trang-cu-${Date.now()}`;
  await sql()`insert into pages (slug, title, body) values (${slug}, 'Trang cũ', ${body}::text::jsonb)`;
  const [article] = await sql()`with begun as (
      insert into articles (category_id, slug, status, published_at)
      select id, ${slug}, 'published', now() from categories where slug = 'kinh-te' returning id, category_id
    ) insert into revisions (article_id, category_id, slug, title, excerpt, body)
    select id, category_id, ${slug}, 'Bài cũ', '', ${body}::text::jsonb from begun returning article_id, id`;
  await sql()`update articles set head_revision_id = ${article?.['id']}, live_revision_id = ${article?.['id']}
    where id = ${article?.['article_id']}`;
  await sql()`insert into revision_media (revision_id, media_id) values (${article?.['id']}, ${mediaId})`;

  const addresses = [
    `/${slug}`,
    `/kinh-te/${slug}-${article?.['article_id']}`,
    `/api/v1/articles/${article?.['article_id']}`,
  ];
  for (const path of addresses) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).toContain('Phần còn lại vẫn đọc được.');
  }
  expect((await request.get(`/rss.xml?${slug}`)).status()).toBe(200);
  await page.goto(addresses[1] ?? '');
  await expect(page.locator('.prose a[download]')).toHaveCount(0);
  await sql()`update articles set live_revision_id = null, status = 'retracted' where id = ${article?.['article_id']}`;
  await sql()`delete from pages where slug = ${slug}`;
});

test('who looks after an article sees at the desk what the library says by now, and takes it up', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle('Ảnh có nguồn');
  const address = await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Một đoạn.');
  await save(ha);
  const [file] = await sql()`insert into media (sha256, width, height, credit, name)
    values (encode(sha256(random()::text::bytea), 'hex'), 900, 600, 'Ảnh: Cũ', 'cau.jpg') returning id`;
  await sql()`with head as (insert into revisions (article_id, category_id, slug, title, excerpt, body, created_by, cover_id, cover_alt)
      select article_id, category_id, slug, title, excerpt, body, created_by, ${file?.['id']}, '' from revisions
      where article_id = ${idOf(address)} order by id desc limit 1 returning id)
    update articles set head_revision_id = head.id from head where articles.id = ${idOf(address)}`;
  await sql()`insert into revision_media (revision_id, media_id) select head_revision_id, ${file?.['id']} from articles
    where id = ${idOf(address)}`;
  await sql()`update media set credit = 'Ảnh: Mới' where id = ${file?.['id']}`;
  await ha.goto(address);
  const words = ha.getByRole('region', { name: 'Thư viện đã đổi' });
  await expect(words).toContainText('Nguồn: “Ảnh: Cũ” → “Ảnh: Mới”');
  await expect(ha.getByText('Ảnh: Cũ', { exact: true })).toBeVisible();
  await words.getByRole('button', { name: 'Lấy theo thư viện' }).click();
  await expect(ha.getByText('Ảnh: Mới', { exact: true })).toBeVisible();
  await expect(words).toHaveCount(0);
});

test('a credit that changes while somebody writes is not saved before they have seen it', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Ảnh vừa chèn'));
  await textOf(ha).fill('Một đoạn.');
  await save(ha);
  const [file] = await sql()`insert into media (sha256, width, height, credit, name)
    values (encode(sha256(random()::text::bytea), 'hex'), 900, 600, 'Ảnh: Cũ', 'cau.jpg') returning id`;
  const [draft] =
    await sql()`select id, title, slug, body, category_id from revisions where article_id = ${idOf(address)}
    order by id desc limit 1`;
  const { title, slug, body } = draft ?? {};
  const cover = { coverId: Number(file?.['id']), coverAlt: '' };
  const content = { ...emptyManuscript(Number(draft?.['category_id'])), ...cover, title, slug, body };
  await sql()`insert into drafts (article_id, user_id, base_revision_id, content, saved_at)
    select ${idOf(address)}, id, ${draft?.['id']}, ${JSON.stringify(content)}::text::jsonb, now() from users
    where email like 'bientap@%' on conflict (article_id, user_id) do update set content = excluded.content`;
  await ha.goto(address);
  await expect(ha.getByText('Ảnh: Cũ', { exact: true })).toBeVisible();
  await sql()`update media set credit = 'CHUYỂN KHOẢN NGAY' where id = ${file?.['id']}`;
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(ha.getByText('ghi công của một tệp vừa chèn đã đổi')).toBeVisible();
  await ha.goto(address);
  await expect(ha.getByText('CHUYỂN KHOẢN NGAY', { exact: true })).toBeVisible();
  await save(ha);
});
