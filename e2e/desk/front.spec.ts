import { type APIRequestContext, expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { expectAccessible } from '#e2e/support/accessible';
import { openDeskOf, signIn, uniqueTitle } from '#e2e/support/desk-people';
import { holdSitemap, releaseSitemap } from '#e2e/support/sitemap';
import { test } from '#e2e/support/test';

/** By itself, not when the page is next rendered: that a machine is busy is no fault. */
const SOON = { intervals: [100], timeout: 20_000 };

/** What the demo has. */
let first: unknown;

test.beforeAll(async () => {
  const sql = database();
  const [row] = await sql`select layout from front_revisions where id = (select live_revision_id from fronts)`;
  first = row?.['layout'];
  await sql.end();
});
test.beforeEach(forget);
test.afterEach(releaseSitemap);
test.afterAll(async () => {
  await forget();
  await setFirst();
});

async function setFirst(): Promise<void> {
  const sql = database();
  await sql`with made as (
    insert into front_revisions (front_id, layout) select id, ${sql.json(first as never)} from fronts returning id
  ) update fronts set head_revision_id = (select id from made), live_revision_id = (select id from made)`;
  await sql`select announce_content_change(false, array['front'])`;
  await sql.end();
}

/** As if nobody had ever set a layout. */
async function forget(): Promise<void> {
  const sql = database();
  await sql`update fronts set head_revision_id = null, live_revision_id = null, next_turn_at = null, turned_at = null`;
  await sql`alter table front_revisions disable trigger user`;
  await sql`delete from front_revisions`;
  await sql`alter table front_revisions enable trigger user`;
  await sql`select announce_content_change(false, array['front'])`;
  await sql.end();
}

function database() {
  return postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
}

/** A live article that is not among the newest. */
async function anOldArticle(): Promise<{ id: number; title: string; words: string }> {
  const sql = database();
  const [row] = await sql`select a.id::int, r.title from articles a join revisions r on r.id = a.live_revision_id
    where a.published_at <= now() order by a.published_at limit 1`;
  await sql.end();
  const title = String(row?.['title']);
  return { id: row?.['id'], title, words: title.split(' ').slice(0, 5).join(' ') };
}

/** Ids of the articles on the front page, in the order of the HTML. */
async function frontIds(request: APIRequestContext): Promise<number[]> {
  const html = await (await request.get('/')).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...new Set([...main.matchAll(/href="\/[a-z0-9-]+\/[a-z0-9-]+-(\d+)"/g)].map(([, id]) => Number(id)))];
}

const regionsOf = (page: Page) => page.getByRole('button', { name: /^(Sửa|Đóng lại): / });
const openFront = (page: Page) => page.goto('/dashboard/front');
const saveOf = (page: Page) => page.getByRole('button', { name: 'Lưu đề nghị' });
const isSaved = (page: Page) => expect(page.getByText(/^Đã lưu đề nghị số \d+/)).toBeVisible();

async function pin(page: Page, place: number, { title, words }: { title: string; words: string }): Promise<void> {
  await page.getByRole('button', { name: `Ghim vào vị trí ${place}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên bài, hoặc địa chỉ').fill(words);
  await dialog.getByRole('button', { name: title }).click();
  await expect(page.getByRole('button', { name: `Bỏ ghim: ${title}` })).toBeFocused();
}

async function putLive(page: Page): Promise<void> {
  await openFront(page);
  await page.getByRole('button', { name: 'Đưa lên trang nhất' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa lên trang nhất' }).click();
  await expect(page.getByText('Đã đưa lên. Bạn đọc đang thấy bản này.')).toBeVisible();
}

test('an editor pins an article and moves a region by key, a secretary puts it live, and the next request shows it', async ({
  browser,
  request,
}) => {
  const old = await anOldArticle();
  const shows = async () => (await frontIds(request)).includes(old.id);
  expect(await shows()).toBe(false);

  const ha = await openDeskOf(browser, 'bientap');
  await ha.getByRole('link', { name: 'Trang nhất' }).click();
  await expect(ha.getByText('Trang nhất mặc định')).toBeVisible();
  await expectAccessible(ha);
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await pin(ha, 1, old);
  await ha.getByRole('button', { name: 'Chuyển lên: Tin mới' }).focus();
  await ha.keyboard.press('Enter');
  await ha.keyboard.press('Enter');
  await expect(ha.getByText('Đã chuyển Tin mới đến vị trí 1 trên')).toBeAttached();
  await expect(ha.getByRole('button', { name: 'Chuyển lên: Tin mới' })).toBeFocused();
  await expect(regionsOf(ha).first()).toHaveAccessibleName('Sửa: Tin mới');
  await expectAccessible(ha);
  await saveOf(ha).click();
  await isSaved(ha);
  await expect(ha.getByText('Thư ký hoặc quản trị đưa bản này lên.')).toBeVisible();
  expect(await shows()).toBe(false);

  const bao = await openDeskOf(browser, 'thuky');
  for (const desk of [ha, bao]) await desk.goto('/dashboard');
  const proposal = (desk: Page) => desk.getByRole('link', { name: /^Trang nhất: đề nghị của .+ chờ đưa lên$/ });
  await expect(proposal(ha)).toHaveCount(0);
  await proposal(bao).click();
  await expect(bao).toHaveURL(/\/dashboard\/front$/);
  await putLive(bao);
  expect(await shows()).toBe(true);
  await expect(bao.getByText(/^Bản số \d+, .* lưu lúc/)).toBeVisible();
});

test('a topic chosen by its name stands on top with its introduction, leads to its page, and leaves when it stops', async ({
  browser,
  page,
}) => {
  await holdSitemap('changing');
  const title = uniqueTitle('Mùa nước nổi');
  const move = async (name: 'Cho hiện' | 'Ngừng hiện', state: string) => {
    await bao.getByRole('button', { name }).click();
    await bao.getByRole('dialog').getByRole('button', { name }).click();
    await expect(bao.getByText(state, { exact: true })).toBeVisible();
  };
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto('/dashboard/topics/new');
  await bao.getByLabel('Tên chuyên đề', { exact: true }).fill(title);
  await bao.getByLabel('Lời dẫn', { exact: true }).fill('Lời dẫn của chuyên đề ghim.');
  await bao.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bao).toHaveURL(/\/dashboard\/topics\/\d+$/);
  const topic = bao.url();
  await move('Cho hiện', 'Đang hiện');

  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await pin(ha, 1, { title, words: title });
  await saveOf(ha).click();
  await isSaved(ha);
  await putLive(bao);
  await page.goto('/');
  const story = page.getByRole('main').getByRole('article').first();
  await expect(story).toContainText('Chuyên đề');
  await expect(story).toContainText('Lời dẫn của chuyên đề ghim.');
  await expectAccessible(page);
  await story.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  await bao.goto(topic);
  await bao.getByRole('button', { name: 'Ngừng hiện' }).click();
  await expect(bao.getByRole('dialog')).toContainText('Chuyên đề đã được ghim ở trang nhất');
  await bao.keyboard.press('Escape');
  await move('Ngừng hiện', 'Đã ngừng');
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await ha.reload();
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await expect(ha.getByText('Bạn đọc chưa hoặc không còn thấy chuyên đề này')).toBeVisible();
});

test('a pin says what it is and what stands in its place when it does not hold, and nothing is offered twice', async ({
  browser,
}) => {
  const old = await anOldArticle();
  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await pin(ha, 1, old);
  await expect(ha.getByRole('main').getByText('Bài viết', { exact: true })).toBeVisible();
  await ha.getByRole('button', { name: 'Ghim vào vị trí 2' }).click();
  const dialog = ha.getByRole('dialog');
  await dialog.getByLabel('Tên bài, hoặc địa chỉ').fill(old.words);
  const taken = dialog.getByRole('button', { name: old.title });
  await expect(taken).toContainText('đã ghim ở vị trí khác');
  await taken.press('Enter');
  await expect(taken).toBeVisible();
  await ha.keyboard.press('Escape');
  await ha.getByLabel('Đến').first().fill('2020-01-01T08:00');
  await expect(ha.getByText('Đã hết giờ ghim, nên vị trí lấy tin mới nhất.')).toBeVisible();
  await saveOf(ha).click();
  await isSaved(ha);
  await ha.reload();
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await expect(ha.getByText(/^Đã hết giờ ghim.* chỗ này đang là: ./)).toBeVisible();
  await expectAccessible(ha);
});

test('a region goes to either end of the page at one press, and the focus goes with it', async ({ page }) => {
  await signIn(page, 'bientap');
  await openFront(page);
  await page.getByRole('button', { name: 'Lên đầu: Đọc nhiều' }).click();
  await expect(regionsOf(page).first()).toHaveAccessibleName('Sửa: Đọc nhiều');
  await expect(page.getByRole('button', { name: 'Lên đầu: Đọc nhiều' })).toBeFocused();
  await page.getByRole('button', { name: 'Xuống cuối: Đọc nhiều' }).press('Enter');
  await expect(regionsOf(page).last()).toHaveAccessibleName('Sửa: Đọc nhiều');
});

test('nobody puts live what they saved themselves, and a stale save keeps what was set', async ({ browser }) => {
  const bao = await openDeskOf(browser, 'thuky');
  await openFront(bao);
  await bao.getByLabel('Hiện: Tin mới').uncheck();
  await saveOf(bao).click();
  await isSaved(bao);
  await expect(bao.getByText('Bản này có phần do bạn lưu')).toBeVisible();
  await expect(bao.getByRole('button', { name: 'Đưa lên trang nhất' })).toHaveCount(0);

  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await bao.getByLabel('Hiện: Đọc nhiều').uncheck();
  await saveOf(bao).click();
  await expect(bao.getByText(/^Đã lưu đề nghị số/)).toBeVisible();
  await ha.getByLabel('Hiện: Liên kết web').uncheck();
  await saveOf(ha).click();
  await expect(ha.getByRole('alert').filter({ hasText: /Chưa lưu: .+ đã lưu bản số \d+/ })).toBeVisible();
  await expect(ha.getByLabel('Hiện: Liên kết web')).not.toBeChecked();
});

test('faults are said at their fields, in the region that has them', async ({ page }) => {
  await signIn(page, 'bientap');
  await openFront(page);
  await page.getByRole('button', { name: 'Sửa: Truy cập nhanh' }).click();
  await page.getByRole('button', { name: 'Thêm ô' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Dịch vụ công');
  await page.getByLabel('Địa chỉ').fill('hai từ');
  await page.getByRole('button', { name: 'Đóng lại: Truy cập nhanh' }).click();
  await page.getByLabel('Hiện: Thông báo').check();
  await saveOf(page).click();
  await expect(page.getByText('Xin chọn chuyên mục, hoặc ẩn vùng này.')).toBeVisible();
  await expect(page.getByText('Xin nhập địa chỉ đầy đủ, ví dụ')).toBeVisible();
  await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Địa chỉ').fill('dichvucong.gov.vn');
  await page.getByLabel('Hiện: Thông báo').uncheck();
  await saveOf(page).click();
  await isSaved(page);
});

test('a pin ends by itself, and the newest takes its place; the preview knows it before', async ({
  browser,
  request,
}) => {
  const old = await anOldArticle();
  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await ha.getByRole('button', { name: 'Sửa: Tin nổi bật' }).click();
  await pin(ha, 1, old);
  await ha.getByLabel('Đến', { exact: true }).fill('2099-01-01T08:00');
  await saveOf(ha).click();
  await isSaved(ha);

  await ha.getByLabel('Vào lúc').fill('2099-01-01T07:59');
  const [preview] = await Promise.all([
    ha.context().waitForEvent('page'),
    ha.getByRole('button', { name: 'Xem trước' }).click(),
  ]);
  await expect(preview.getByText('Xem trước trang nhất lúc 01/01/2099 07:59')).toBeVisible();
  await expect(preview.getByRole('main').getByRole('link', { name: old.title }).first()).toBeVisible();
  expect(preview.url()).toContain('/xem-truoc/trang-nhat/');
  await ha.getByLabel('Vào lúc').fill('2099-01-01T08:00');
  const [later] = await Promise.all([
    ha.context().waitForEvent('page'),
    ha.getByRole('button', { name: 'Xem trước' }).click(),
  ]);
  await expect(later.getByText('Xem trước trang nhất lúc 01/01/2099 08:00')).toBeVisible();
  await expect(later.getByRole('main').getByRole('link', { name: old.title })).toHaveCount(0);
  expect((await request.get(`${preview.url()}x`)).status()).toBe(410);

  const bao = await openDeskOf(browser, 'thuky');
  await putLive(bao);
  expect((await frontIds(request))[0]).toBe(old.id);
  // The form takes whole minutes only; the test does not wait for one.
  const sql = database();
  const due = Date.now() + 2000;
  const end = new Date(due).toISOString();
  await sql`alter table front_revisions disable trigger user`;
  await sql`update front_revisions set layout = replace(layout::text, '2099-01-01T01:00:00.000Z', ${end})::jsonb`;
  await sql`alter table front_revisions enable trigger user`;
  await sql`update fronts set next_turn_at = ${end}`;
  await sql.end();
  await expect(async () => {
    expect((await frontIds(request))[0]).not.toBe(old.id);
  }).toPass(SOON);
  expect(Date.now()).toBeGreaterThanOrEqual(due);
});

test('an old version comes back as a proposal', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await ha.getByLabel('Hiện: Tin mới').uncheck();
  await ha.getByLabel('Ghi chú cho người đưa lên').fill('Bỏ tin mới');
  await saveOf(ha).click();
  await isSaved(ha);
  await ha.getByLabel('Hiện: Tin mới').check();
  await saveOf(ha).click();
  await expect(ha.getByText('Bỏ tin mới')).toBeVisible();
  await ha.getByRole('button', { name: /^Lấy lại bản số/ }).click();
  await ha
    .getByRole('dialog')
    .getByRole('button', { name: /^Lấy lại bản số/ })
    .click();
  await expect(ha.getByText(/lấy lại từ bản số/)).toBeVisible();
  await expect(ha.getByLabel('Hiện: Tin mới')).not.toBeChecked();
});

test('the newest albums and videos stand on the page as long as the desk wants them there', async ({
  browser,
  page,
}) => {
  await setFirst();
  await page.goto('/');
  const albums = page.getByRole('region', { name: 'Ảnh', exact: true });
  await expect(albums.getByRole('heading', { level: 3 })).toContainText(['Một ngày bên sông và trên phố cổ']);
  await expect(albums.getByRole('link', { name: 'Xem tất cả album ảnh' })).toHaveAttribute('href', '/thu-vien/anh');
  const videos = page.getByRole('region', { name: 'Video', exact: true });
  await videos.getByRole('link', { name: 'Bốn bước nộp hồ sơ trực tuyến tại nhà' }).click();
  await expect(page.getByRole('main').locator('video')).toBeVisible();

  const ha = await openDeskOf(browser, 'bientap');
  await openFront(ha);
  await ha.getByLabel('Hiện: Video').uncheck();
  await saveOf(ha).click();
  await isSaved(ha);
  await putLive(await openDeskOf(browser, 'thuky'));
  await page.goto('/');
  await expect(albums).toBeVisible();
  await expect(videos).toHaveCount(0);
});

test('it fits a phone, and is no page for a reporter', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, 'thuky');
  await openFront(page);
  for (const button of await regionsOf(page).all()) await button.click();
  // Whoever only looks changes nothing.
  await expect(saveOf(page)).toBeDisabled();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().clearCookies();
  await signIn(page, 'phongvien');
  expect((await openFront(page))?.status()).toBe(404);
});

/** Whose title is whole within the window. */
const headlines = (page: Page) =>
  page.locator('main :is(h3 a, li > a)').evaluateAll(
    (links) =>
      links.filter((link) => {
        const { top, bottom, height } = link.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }).length,
  );

test('the first screen of the front page offers sixteen stories on a desk, and six on a phone, below an urgent notice', async ({
  page,
}) => {
  await setFirst();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Truy cập nhanh' })).toBeVisible();
  const notices = page.getByRole('region', { name: 'Thông báo của cổng' }).locator('[data-notice]');
  // Of other tests.
  for (const other of await notices.filter({ hasNotText: 'nước sông Trà' }).all())
    await other.getByRole('button').click();
  await expect(notices.filter({ visible: true })).toContainText(['nước sông Trà']);
  expect(await headlines(page)).toBeGreaterThanOrEqual(16);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await headlines(page)).toBeGreaterThanOrEqual(6);
});
