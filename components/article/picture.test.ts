import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Picture, type PictureSource } from '#components/article/picture';
import { RECIPE, recipeAnew } from '#domain/media/renditions';
import { markupOf } from '#tests/support/markup';

const draw = (source: Partial<PictureSource>, mayMove = false) =>
  markupOf(
    createElement(Picture, {
      source: { sha256: 'ab', width: 1000, height: 500, widths: [400, 800, 1000], recipe: RECIPE, ...source },
      alt: '',
      sizes: '50vw',
      mayMove,
    }),
  );

test.each([
  [{}, '400w,800w,1000w'],
  [{ widths: null }, '400w,800w'],
  [{ width: 1280, widths: null }, '400w,800w,1280w'],
  [{ width: 1900, widths: [400, 800, 1280, 1900] }, '400w,800w,1280w,1900w'],
])('of a picture with %o exactly the renditions that it has are named', (source, widths) => {
  const html = draw(source);
  for (const format of ['avif', 'webp']) {
    const set = new RegExp(`<source type="image/${format}" srcSet="([^"]*)" sizes="50vw"`).exec(html)?.[1] ?? '';
    const named = set.split(', ').map((one) => one.split(' '));
    expect(named.map(([, width]) => width).join()).toBe(widths);
    expect(named.map(([address]) => address)).toEqual(
      widths.split(',').map((width) => `/media/ab/${width.slice(0, -1)}.${format}`),
    );
  }
});

test('an animation comes first, for readers who do not ask for less motion, and only where it may move', () => {
  const moving =
    '<picture><source media="(prefers-reduced-motion: no-preference)" type="image/webp" srcSet="/media/ab/animation.webp"/>';
  expect(draw({ isAnimated: true }, true)).toContain(moving);
  expect(draw({ isAnimated: true })).not.toContain('animation');
  expect(draw({}, true)).not.toContain('animation');
  expect(draw({ isAnimated: true }, true)).toContain('<img src="/media/ab/1000.webp"');
});

test('what was made anew has other addresses, every one of them', () => {
  const html = draw({ isAnimated: true, recipe: recipeAnew(RECIPE) }, true);
  const addresses = [...html.matchAll(/\/media\/ab\/[^" ]+/g)].map(([address]) => address);
  expect(addresses).toHaveLength(15);
  for (const address of addresses) expect(address).toMatch(/\.(?:avif|webp)\?v=\d+$/);
});

test('whoever reads can stop an animation without a script, by a named box that shows the still picture instead', () => {
  const html = draw({ isAnimated: true }, true);
  expect(html).toMatch(
    /^<span class="relative block"><input type="checkbox" autoComplete="off" aria-label="Dừng ảnh động"[^>]*class="peer /,
  );
  const [, moving = '', still = ''] = html.split(
    /<span class="(?:block peer-checked:hidden|hidden peer-checked:block)">/,
  );
  expect(moving).toContain('animation.webp');
  expect(still).not.toContain('animation');
  expect(still).toContain('loading="lazy"');
  for (const part of [moving, still]) expect(part.match(/<img src="\/media\/ab\/1000.webp"/g)).toHaveLength(1);
  expect(draw({ isAnimated: true })).not.toContain('<input');
  expect(draw({}, true)).not.toContain('<input');
});
