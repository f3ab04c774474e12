import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Given } from '#e2e/support/clipboard';
import { beginArticle, textOf, uniqueTitle } from '#e2e/support/desk-people';

/** Of one colour, different each time. */
export async function picture(name: string): Promise<Given> {
  const colour = () => Math.floor(Math.random() * 256);
  const background = { r: colour(), g: colour(), b: colour() };
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', bytes: buffer.toString('base64') };
}

/** A new article with these lines, and the caret behind the last. */
export async function begin(page: Page, words: string, lines: string[]): Promise<Locator> {
  await beginArticle(page, 'Kinh tế', uniqueTitle(words));
  const text = textOf(page);
  await text.click();
  for (const [place, line] of lines.entries()) {
    if (place > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  return text;
}

/** The blocks in order: their text, or `▣` for a picture that is there. */
export function blocksOf(text: Locator): Promise<string[]> {
  return text.evaluate((element) =>
    [...element.children]
      .map((child) => (child.querySelector('img') ? '▣' : (child.textContent ?? '')))
      .filter(Boolean),
  );
}
