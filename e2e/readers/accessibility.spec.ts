import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

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
  '/khong-co',
  '/dang-nhap',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of PAGES) {
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path === 'article' ? '/nong-nghiep' : path);
      if (path === 'article') await page.getByRole('main').getByRole('article').first().getByRole('link').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    });
  }
}
