import type { Page } from '@playwright/test';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * What a Vietnamese keyboard shows after each key of a word by Telex or VNI: a letter, then its hat, horn or bar, and the
 * tone when the word is whole (`d`, `du`, `duo`, `đuo`… in the order of most hands: `đ`, `ư`, `ơ` at once, the tone last).
 */
export function keysOf(word: string): string[] {
  const shown: string[] = [];
  let typed = '';
  for (const letter of word) {
    const whole = letter.normalize('NFD').replace(TONES, '').normalize('NFC');
    const plain = whole.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    if (plain !== whole) shown.push(typed + plain);
    typed += whole;
    shown.push(typed);
  }
  return typed === word ? shown : [...shown, word];
}

/** As an input method of the system does: the word is in composition until the blank. */
export async function typeByComposition(page: Page, text: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0) await page.keyboard.press('Space');
    for (const shown of keysOf(word)) {
      const end = shown.length;
      await browser.send('Input.imeSetComposition', { text: shown, selectionStart: end, selectionEnd: end });
    }
    await browser.send('Input.insertText', { text: word });
  }
  await browser.detach();
}

/** As UniKey and EVKey do: they take back by Backspace what changes, and send the letters anew. */
export async function typeByBackspace(page: Page, text: string): Promise<void> {
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0) await page.keyboard.press('Space');
    let before = '';
    for (const shown of keysOf(word)) {
      let same = 0;
      while (same < before.length && before[same] === shown[same]) same += 1;
      for (let left = before.length; left > same; left -= 1) await page.keyboard.press('Backspace');
      await page.keyboard.type(shown.slice(same));
      before = shown;
    }
  }
}
