import { expectAccessible } from '#e2e/support/accessible';
import { test } from '#e2e/support/test';

const PAGES = [
  '/',
  '/kinh-te',
  '/kinh-te/trang/2',
  'article',
  '/gioi-thieu',
  '/thong-ke-truy-cap',
  '/tim-kiem',
  '/tim-kiem?q=Lam+Giang',
  '/tim-kiem?q=khongcotunay&category=kinh-te&from=2026-02-31',
  '/du-lieu-mo',
  '/so-do-cong',
  '/kenh-tin',
  '/chuyen-de',
  '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
  '/tu-khoa/ho-van-khe',
  '/tac-gia',
  '/tac-gia/thu-trang',
  '/thu-vien',
  '/thu-vien/anh',
  '/thu-vien/anh/mot-ngay-ben-song-va-tren-pho-co',
  '/khong-co',
  '/dang-nhap',
];

for (const path of PAGES) {
  test(`axe finds nothing on ${path} in light and dark`, async ({ page }) => {
    await page.goto(path === 'article' ? '/nong-nghiep' : path);
    if (path === 'article') await page.getByRole('main').getByRole('article').first().getByRole('link').click();
    await expectAccessible(page);
  });
}
