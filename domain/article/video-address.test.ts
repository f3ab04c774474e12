import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playerAddress, videoAddress, videoHostOf } from '#domain/article/video-address';
import { VIDEO_SITES } from '#domain/article/video-hosts';

const WATCHED = 'https://www.youtube.com/watch?v=a-b_c1d2E3F';

test.each([
  'https://www.youtube.com/watch?v=a-b_c1d2E3F',
  'http://youtube.com/watch?v=a-b_c1d2E3F',
  'youtube.com/watch?feature=shared&v=a-b_c1d2E3F&list=PL123',
  'm.youtube.com/watch?v=a-b_c1d2E3F',
  'https://music.youtube.com/watch?v=a-b_c1d2E3F',
  'https://youtu.be/a-b_c1d2E3F?si=xyz',
  ' youtu.be/a-b_c1d2E3F/ ',
  'https://www.youtube.com/embed/a-b_c1d2E3F?rel=0',
  'https://www.youtube-nocookie.com/embed/a-b_c1d2E3F',
  'https://www.youtube.com/shorts/a-b_c1d2E3F',
  'https://www.youtube.com/live/a-b_c1d2E3F?feature=share',
  'https://www.youtube.com/v/a-b_c1d2E3F',
])('%s is one video of YouTube', (address) => {
  expect(videoAddress(address)).toBe(WATCHED);
  expect(videoHostOf(address)).toBe('youtube');
});

test.each([
  ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
  ['www.vimeo.com/76979871/', 'https://vimeo.com/76979871'],
  ['https://vimeo.com/76979871/8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
  ['https://vimeo.com/76979871?h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0', 'https://vimeo.com/76979871/8272103f6e'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'https://vimeo.com/76979871'],
  ['https://vimeo.com/groups/phim/videos/76979871', 'https://vimeo.com/76979871'],
  ['https://vimeo.com/showcase/123/video/76979871', 'https://vimeo.com/76979871'],
])('%s is one video of Vimeo', (address, stored) => {
  expect(videoAddress(address)).toBe(stored);
  expect(videoHostOf(address)).toBe('vimeo');
});

test.each([
  ['youtu.be/a-b_c1d2E3F?t=90', `${WATCHED}&t=90s`],
  ['https://www.youtube.com/watch?v=a-b_c1d2E3F&t=1m30s', `${WATCHED}&t=90s`],
  ['https://www.youtube.com/watch?v=a-b_c1d2E3F&t=1h2m3s', `${WATCHED}&t=3723s`],
  ['https://www.youtube.com/embed/a-b_c1d2E3F?start=45', `${WATCHED}&t=45s`],
  ['https://www.youtube.com/watch?v=a-b_c1d2E3F#t=45', `${WATCHED}&t=45s`],
  ['https://www.youtube.com/watch?v=a-b_c1d2E3F&t=99h', WATCHED],
  ['https://www.youtube.com/watch?v=a-b_c1d2E3F&t=-3', WATCHED],
  ['https://vimeo.com/76979871#t=30s', 'https://vimeo.com/76979871#t=30s'],
])('%s keeps where it begins', (address, stored) => {
  expect(videoAddress(address)).toBe(stored);
});

test.each([
  '',
  'youtube.com',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=a-b_c1d2E3F"onload',
  'https://www.youtube.com/@kenh',
  'https://www.youtube.com/playlist?list=PL123',
  'https://www.youtube.com/embed/videoseries?list=PL123',
  'https://www.youtube.com/embed/live_stream?channel=UC123',
  'https://youtube.com.example.vn/watch?v=a-b_c1d2E3F',
  'https://example.vn/?https://youtu.be/a-b_c1d2E3F',
  'https://youtu.be@example.vn/a-b_c1d2E3F',
  'https://user:word@youtu.be/a-b_c1d2E3F',
  'https://youtu.be:8443/a-b_c1d2E3F',
  'ftp://youtu.be/a-b_c1d2E3F',
  'javascript:alert(1)//youtu.be/a-b_c1d2E3F',
  'Xem https://youtu.be/a-b_c1d2E3F',
  'https://youtu.be/a-b_c1d2E3F https://youtu.be/a-b_c1d2E3F',
  'https://vimeo.com/about',
  'https://vimeo.com/76979871/8272103f6e/more',
  'https://notvimeo.com/76979871',
])('%s is no video', (address) => {
  expect(videoAddress(address)).toBeUndefined();
  expect(playerAddress(address)).toBeUndefined();
});

describe('of any address', () => {
  const parts = fc.constantFrom(
    ...'https:// youtu.be / youtube.com www. watch ?v= a-b_c1d2E3F &t= 90 vimeo.com player. video/ 76979871 ?h= " < @ # embed/ \\ %'.split(
      ' ',
    ),
  );
  const addresses = fc.array(parts, { maxLength: 8 }).map((all) => all.join(''));

  test('what is stored is read as itself', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const stored = videoAddress(address);
        if (stored) expect(videoAddress(stored)).toBe(stored);
      }),
    );
  });

  test('the player is one of the two, in signs that need no escape', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const player = playerAddress(address);
        const host = videoHostOf(address);
        expect(player === undefined).toBe(host === undefined);
        if (!player || !host) return;
        expect(new URL(player).origin).toBe(VIDEO_SITES[host].player);
        expect(player).toMatch(/^[\w:/.?=&#-]+$/);
      }),
    );
  });
});

test.each([
  ['youtu.be/a-b_c1d2E3F?t=90', 'https://www.youtube-nocookie.com/embed/a-b_c1d2E3F?autoplay=1&rel=0&start=90'],
  ['vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1'],
  ['vimeo.com/76979871#t=30s', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1#t=30s'],
])('%s is played by the site of it', (address, player) => {
  expect(playerAddress(address)).toBe(player);
});
