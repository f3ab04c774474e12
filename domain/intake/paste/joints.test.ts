import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const kept = (html: string) => cleanPastedHtml(`<p>${html.replaceAll('~', '&nbsp;')}</p>`).replaceAll('\u00a0', '~');

describe('a no-break blank', () => {
  test.each([
    'dài 10~km, rộng 5~m² và 3~ha',
    'nặng 2~tấn, giá 50.000~đồng',
    'nóng 35~°C, tăng 5~%',
    'hơn 1~250~000 người',
    'theo Điều~1, khoản~2 và điểm~đ',
    'Chương~IV, Mục~2, Phụ lục~I',
    'Nghị quyết số~05/NQ-HĐND ngày~20 tháng~2 năm~2026',
  ])('stays where it joins what belongs together: %s', (text) => expect(kept(text)).toBe(`<p>${text}</p>`));

  test('that is narrow stays as a common one', () =>
    expect(kept('tăng 5\u202f%, dài\u202f10\u202fkm')).toBe('<p>tăng 5~%, dài 10~km</p>'));

  test.each([
    ['~~~Từ ngày 20', 'Từ ngày 20'],
    ['Mưa~lớn kéo~dài', 'Mưa lớn kéo dài'],
    ['1.~Kết quả', '1. Kết quả'],
    ['10~ km', '10 km'],
    ['10~~km', '10 km'],
    ['Điều~~1', 'Điều 1'],
    ['10~kmh', '10 kmh'],
    ['5~Thôn', '5 Thôn'],
    ['tiền lương~10', 'tiền lương 10'],
    ['Điều~', 'Điều'],
    ['10~<br>km', '10<br>km'],
  ])('is a blank where it is layout: %s', (html, text) => expect(kept(html)).toBe(`<p>${text}</p>`));

  test.each([
    ['10<b>~km</b>', '10<strong>~km</strong>'],
    ['<b>Điều~</b><i>1</i>', '<strong>Điều~</strong><em>1</em>'],
    ['10\u200b~t\u1ea5n', '10~tấn'],
    ['10~ta\u0302\u0301n', '10~tấn'],
  ])('is judged in its line, whatever the look: %s', (html, text) => {
    expect(kept(html)).toBe(`<p>${text}</p>`);
    expect(kept(kept(html))).toBe(`<p>${text}</p>`);
  });
});
