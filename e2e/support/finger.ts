import type { Locator } from '@playwright/test';

/** Of a page with touch: a finger goes down in the middle of the handle, up or down to this height, and up. */
export async function dragByFinger(handle: Locator, to: number): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await handle.boundingBox()) ?? {};
  const from = y + height / 2;
  const touch = await handle.page().context().newCDPSession(handle.page());
  const at = (top: number) => [{ x: x + width / 2, y: top }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from + (to - from) * part) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
