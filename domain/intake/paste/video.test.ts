import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const card = (title: string, address = 'https://www.youtube.com/watch?v=a-b_c1d2E3F') =>
  `<figure data-video-card="${address}" data-title="${title}"></figure>`;
const player = (more = '') => `<iframe src="https://www.youtube.com/embed/a-b_c1d2E3F"${more}></iframe>`;

describe('the player of a video on a pasted page', () => {
  test.each([
    ['with its title', player(' title="Lễ hội &quot;Đền&quot;"'), card('Lễ hội &quot;Đền&quot;')],
    ['with the name that all players have', player(' title="YouTube video player"'), card('')],
    ['in a paragraph', `<p>Trước${player()}sau</p>`, `<p>Trước</p>${card('')}<p>sau</p>`],
    ['in a figure', `<figure>${player()}<figcaption>Lễ</figcaption></figure>`, `${card('')}<p>Lễ</p>`],
    [
      'that was not in view yet',
      '<iframe data-src="//player.vimeo.com/video/76979871?h=8272103f6e"></iframe>',
      card('', 'https://vimeo.com/76979871/8272103f6e'),
    ],
  ])('comes as its card, %s', (_, html, cleaned) => {
    expect(cleanPastedHtml(html)).toBe(cleaned);
  });

  test.each([
    '<iframe src="https://example.vn/embed/a-b_c1d2E3F">chữ</iframe>',
    '<iframe src="https://www.youtube.com/embed/videoseries?list=a"></iframe>',
    '<iframe srcdoc="https://youtu.be/a-b_c1d2E3F"></iframe>',
    '<figure data-video-card="javascript:alert(1)"></figure>',
    '<!-- <iframe src="https://www.youtube.com/embed/a-b_c1d2E3F"></iframe> -->',
  ])('of no video that is known does not: %s', (html) => {
    expect(cleanPastedHtml(`<p>a</p>${html}`)).toBe('<p>a</p>');
  });
});
