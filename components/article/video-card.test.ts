import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Body } from '#components/article/body';
import type { VideoHost } from '#domain/article/video-hosts';
import { readerPagePolicy } from '#domain/http/content-policy';
import { permissionsPolicy } from '#domain/http/permissions-policy';
import { videoHostsIn } from '#domain/http/plain-page';
import { markupOf } from '#tests/support/markup';

const CARD = {
  type: 'videoCard' as const,
  attrs: { address: 'https://www.youtube.com/watch?v=a-b_c1d2E3F', title: 'Lễ hội <Đền>' },
};

const pageWith = (videoHosts: VideoHost[], ...content: object[]) =>
  markupOf(createElement(Body, { body: { type: 'doc', content } as never, files: new Map(), videoHosts }));

test('a card loads nothing, and leads to the video', () => {
  for (const page of [pageWith([], CARD), pageWith(['youtube'], CARD)]) {
    expect(page).toContain('href="https://www.youtube.com/watch?v=a-b_c1d2E3F"');
    expect(page).not.toMatch(/ (?:src|srcset|poster)=|<iframe|<link|url\(/);
  }
});

test('the player is allowed only on a page that has one, and only where the site’s administrator allows it', () => {
  expect(videoHostsIn(pageWith(['youtube', 'vimeo'], CARD))).toEqual(['youtube']);
  expect(videoHostsIn(pageWith(['vimeo'], CARD))).toEqual([]);
  expect(videoHostsIn(pageWith(['youtube', 'vimeo']))).toEqual([]);
});

test('no words of a text allow a player', () => {
  const words = ' data-player="https://www.youtube-nocookie.com/embed/a-b_c1d2E3F';
  const line = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const titled = { ...CARD, attrs: { ...CARD.attrs, title: words } };
  expect(videoHostsIn(pageWith([], line, titled))).toEqual([]);
});

test('the policies name the players of those sites, and none else', () => {
  expect(readerPagePolicy()).not.toContain('frame-src');
  expect(readerPagePolicy(['youtube'])).toContain('; frame-src https://www.youtube-nocookie.com');
  expect(readerPagePolicy(['vimeo', 'youtube'])).toContain(
    'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  );
  expect(permissionsPolicy()).toContain('autoplay=(self)');
  expect(permissionsPolicy(['vimeo'])).toContain('autoplay=(self "https://player.vimeo.com")');
  expect(permissionsPolicy(['vimeo'])).toContain('camera=()');
});
