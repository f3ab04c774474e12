import { expect } from '@playwright/test';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import type { BodyNode } from '#domain/article/body';
import { expectAccessible } from '#e2e/support/accessible';
import { test } from '#e2e/support/test';

test('a text of four headings has a list of them; each has an address and a link to it, as in a page of fewer', async ({
  page,
}) => {
  const heading = (text: string, level: 2 | 3 = 2): BodyNode => ({
    type: 'heading',
    attrs: { level },
    content: [{ type: 'text', text }],
  });
  const paragraphs: BodyNode[] = Array.from({ length: 12 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'Một đoạn văn của bài. '.repeat(12) }],
  }));
  const long = ['Phạm vi', 'Đối tượng', 'Nội dung', 'Nội dung'].flatMap((text) => [heading(text), ...paragraphs]);
  const [category] = await sql()`select id from categories where slug = 'kinh-te'`;
  const publish = async (slug: string, content: BodyNode[]) => {
    const revision = { title: `Bài ${slug}`, excerpt: '', body: { type: 'doc' as const, content } };
    const categoryId = Number(category?.['id']);
    return `/kinh-te/${slug}-${await createPublishedArticle({ categoryId, slug, publishedAt: new Date('2020-01-01'), revision })}`;
  };
  await page.goto(await publish('muc-luc', long));
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await expect(contents.getByRole('link')).toHaveText(['Phạm vi', 'Đối tượng', 'Nội dung', 'Nội dung']);
  await contents.getByRole('link').last().click();
  await expect(page).toHaveURL(/#muc-noi-dung-2$/);
  await expect(page.locator('#muc-noi-dung-2')).toBeInViewport();
  const own = page.getByRole('link', { name: 'Địa chỉ của mục này: Đối tượng' });
  await own.focus();
  await expect(own).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#muc-doi-tuong$/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await page.goBack();
  await expect(contents.getByRole('link').first()).toBeHidden();
  await contents.getByText('Mục lục').first().click();
  await expect(contents.getByRole('link').first()).toBeVisible();

  await page.goto(await publish('ba-muc', long.slice(0, 3)));
  await expect(contents).toBeHidden();
  await expect(page.locator('#muc-pham-vi')).toHaveText('Phạm vi');
});
