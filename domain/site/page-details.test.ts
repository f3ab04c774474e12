import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLANK_DETAILS, detailsText, pageDetailsSchema, picturesIn, telOf } from '#domain/site/page-details';

const { contact, organisation } = BLANK_DETAILS;
const takes = (details: object) => pageDetailsSchema.safeParse(details).success;
const leader = { name: 'Hà Trọng Vĩnh', role: 'Chủ tịch', mediaId: 4, biography: 'Sinh năm 1971.', duties: '' };

test('the blank of each template is taken, and nothing of another shape', () => {
  expect([takes(contact), takes(organisation)]).toEqual([true, true]);
  expect([{ template: 'x' }, { ...organisation, leaders: 'x' }, { template: 'contact' }].map(takes)).toEqual(
    Array(3).fill(false),
  );
});

test('addresses, phones and lists are bounded and checked', () => {
  const wrong = [
    { ...contact, phone: 'gọi sau' },
    { ...contact, phone: '0200 00O 0' },
    { ...contact, phone: '0200 000 000,0' },
    { ...contact, email: 'congtin' },
    { ...contact, formUrl: 'javascript:alert(1)' },
    { ...contact, formUrl: '//example.vn' },
    { ...contact, map: { mediaId: null, alt: '', url: 'http://maps.example.vn' } },
    { ...contact, map: { mediaId: 3, alt: '', url: '' } },
    { ...contact, people: [{ name: '', role: 'Trưởng ban', phone: '' }] },
    { ...contact, hours: Array(15).fill({ days: 'Thứ hai', morning: '', afternoon: '' }) },
    { ...organisation, leaders: [{ ...leader, biography: 'x'.repeat(1001) }] },
    { ...organisation, leaders: [{ ...leader, mediaId: -1 }] },
  ];
  expect(wrong.map(takes)).toEqual(wrong.map(() => false));
  expect(takes({ ...contact, formUrl: '/gop-y', phone: '0200 000 0000, 0200 000 0001' })).toBe(true);
  expect(takes({ ...organisation, leaders: [leader] })).toBe(true);
});

test('a phone leads to its first number, and to nothing but digits', () => {
  expect(telOf('(0200) 000-0012; 0200 000 0013')).toBe('02000000012');
  expect(telOf('+84 200 000 0012')).toBe('+842000000012');
  expect(telOf('hỏi ở quầy')).toBeUndefined();
  expect(telOf('ĐT (giờ hành chính): 0200 000 0012')).toBe('02000000012');
  fc.assert(fc.property(fc.string(), (text) => /^(\+?\d{3,15})?$/.test(telOf(text) ?? '')));
});

test.each([
  ['0200 000 0012 (máy lẻ 105)', '02000000012'],
  ['0200 000 0012 – máy lẻ 105', '02000000012'],
  ['0200 000 0012 ext. 105', '02000000012'],
  ['0200 000 0012 x105', '02000000012'],
  ['0200 000 0012 #105', '02000000012'],
  ['Máy 2: 0200 000 0012', '02000000012'],
  ['+84 (0)200 000 0012', '+842000000012'],
  ['0084 (0) 200 000 0012', '00842000000012'],
  ['(+84) (0)24 3333 4444', '+842433334444'],
  ['(+84) 024 3333 4444', '+842433334444'],
  ['+84.24.3333.4444', '+842433334444'],
  ['(0)200 000 0012', '02000000012'],
])('of %s the number is %s, without extension and without the nought after a country', (text, tel) => {
  expect(telOf(text)).toBe(tel);
});

test('its pictures are named, and its words told', () => {
  const details = { ...organisation, leaders: [leader, { ...leader, mediaId: null }] };
  expect(picturesIn(details)).toEqual([4]);
  expect(picturesIn({ ...contact, map: { mediaId: 9, alt: 'Bản đồ', url: '' } })).toEqual([9]);
  expect(picturesIn(null)).toEqual([]);
  expect(detailsText(details).split('\n').slice(0, 2)).toEqual(['Hà Trọng Vĩnh', 'Chủ tịch']);
});
