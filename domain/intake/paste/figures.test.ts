import { expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const picture = (number: number, alt = '') => `<img data-picture="${number}" alt="${alt}">`;
const cleaned = (html: string) => cleanPastedHtml(html, [{ waiting: 1, isOwn: true }, { waiting: 2 }]);

test.each([
  [
    'the line beside a picture, without its credit',
    `<figure data-width="wide">${picture(0, 'Cầu')}<figcaption>Cầu <b>mới</b> <span data-credit>Ảnh: An</span></figcaption></figure>`,
    '<figure data-waiting="1" data-alt="Cầu" data-width="wide">Cầu <strong>mới</strong></figure>',
  ],
  [
    'nothing but what it says, where a table follows',
    `<figure>${picture(1)}<figcaption>Lễ ký</figcaption></figure><table><tr><td>1</td><td>2</td></tr></table>`,
    '<figure data-waiting="2">Lễ ký</figure><table><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>',
  ],
  [
    'its words where there are several lines',
    `<figure>${picture(1)}<p>Một</p><p>Hai</p></figure>`,
    '<figure data-waiting="2"></figure><p>Một</p><p>Hai</p>',
  ],
  [
    'its words and credit where the picture does not come',
    '<figure><img src="x"><figcaption>Cầu <span data-credit>Ảnh: An</span></figcaption></figure>',
    '<p>Cầu Ảnh: An</p>',
  ],
  [
    'pictures side by side',
    `<div data-gallery><figure>${picture(0)}</figure><figure>${picture(1)}<figcaption>Hai</figcaption></figure></div>`,
    '<div data-gallery><figure data-waiting="1" data-alt=""></figure><figure data-waiting="2">Hai</figure></div>',
  ],
  [
    'all where there are words between them',
    `<div data-gallery><figure>${picture(0)}</figure><p>Chữ</p></div>`,
    '<figure data-waiting="1" data-alt=""></figure><p>Chữ</p>',
  ],
])('a figure keeps %s', (_, html, expected) => expect(cleaned(html)).toBe(expected));
