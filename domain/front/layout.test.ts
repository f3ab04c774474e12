import { expect, test } from 'vitest';
import { layoutSchema, type Region, readLayout, regionId } from '#domain/front/layout';
import { blockOf, defaultLayout, wholeLayout } from '#domain/front/whole-layout';

const common = { title: '', isShown: true };
const from = '2026-12-01T01:00:00Z';
const to = '2026-12-02T01:00:00Z';
const link = { title: 'Dịch vụ công', note: '', href: '/dich-vu' };
const lead = (...slots: unknown[]) => ({ kind: 'lead', ...common, slots });
const newest = { kind: 'newest' };
const pin = (window: { from: string | null; to: string | null }) => ({ kind: 'article', id: 3, ...window });

const faultsOf = (...regions: unknown[]) =>
  layoutSchema.safeParse({ belowTop: [], regions }).error?.issues.map(({ path }) => path.join('.')) ?? [];

test.each([
  ['a place left to the newest', lead(newest), []],
  ['a pin without an end', lead(pin({ from, to: null })), []],
  ['a pin that ends after it begins', lead(pin({ from, to })), []],
  ['a pinned topic', lead({ ...pin({ from, to }), kind: 'topic' }), []],
  ['a pinned topic that ends first', lead({ ...pin({ from: to, to: from }), kind: 'topic' }), ['regions.0.slots.0.to']],
  ['a pin that ends when it begins', lead(pin({ from, to: from })), ['regions.0.slots.0.to']],
  ['a pin that ends before it begins', lead(newest, pin({ from: to, to: from })), ['regions.0.slots.1.to']],
  ['a time that is none', lead(pin({ from: 'hôm qua', to: null })), ['regions.0.slots.0.from']],
  [
    'a year that the database cannot keep',
    lead(pin({ from: null, to: '9999-01-01T00:00:00Z' })),
    ['regions.0.slots.0.to'],
  ],
  ['no place', lead(), ['regions.0.slots']],
  ['a place too many', lead(newest, newest, newest, newest, newest, newest), ['regions.0.slots']],
  ['no entry', { kind: 'newest', ...common, count: 0 }, ['regions.0.count']],
  ['notices of no category', { kind: 'notices', ...common, categoryId: null, count: 3 }, ['regions.0.categoryId']],
  ['hidden notices of no category', { kind: 'notices', ...common, isShown: false, categoryId: null, count: 3 }, []],
  ['a tile', { kind: 'tiles', ...common, tiles: [link] }, []],
  [
    'a tile without a title',
    { kind: 'tiles', ...common, tiles: [{ ...link, title: ' ' }] },
    ['regions.0.tiles.0.title'],
  ],
  ['seven tiles', { kind: 'tiles', ...common, tiles: Array(7).fill(link) }, ['regions.0.tiles']],
  ['a banner', { kind: 'banners', ...common, banners: [{ ...link, mediaId: null }] }, []],
])('%s', (_, region, faults) => {
  expect(faultsOf(region)).toEqual(faults);
});

test.each([
  ['/van-ban', '/van-ban'],
  ['chinhphu.vn', 'https://chinhphu.vn'],
  ['https://dichvucong.gov.vn/x', 'https://dichvucong.gov.vn/x'],
  ['tel:02000000000', 'tel:02000000000'],
  ['', undefined],
  ['#muc', undefined],
  ['javascript:alert(1)', undefined],
  ['hai từ', undefined],
])('what leads to %j', (typed, href) => {
  const parsed = layoutSchema.safeParse({
    belowTop: [],
    regions: [{ kind: 'tiles', ...common, tiles: [{ ...link, href: typed }] }],
  });
  const [region] = parsed.data?.regions ?? [];
  expect(region?.kind === 'tiles' ? region.tiles[0]?.href : undefined).toBe(href);
});

test('a region stands once, and so does the block of a category', () => {
  expect(faultsOf(blockOf(1, true), blockOf(2, true))).toEqual([]);
  expect(faultsOf(blockOf(1, true), blockOf(1, false))).toEqual(['regions']);
  expect(faultsOf(lead(newest), lead(newest))).toEqual(['regions']);
});

test('the default has every region, is valid, and shows what needs nothing of the desk', () => {
  const layout = defaultLayout([7, 8]);
  expect(layoutSchema.parse(layout)).toEqual(layout);
  expect(wholeLayout(layout, new Set([7, 8]))).toEqual(layout);
  expect(layout.regions.filter(({ isShown }) => isShown).map(regionId)).toEqual([
    ...['lead', 'newest', 'category-7', 'category-8', 'most-read', 'links', 'visits'],
  ]);
});

test('what is stored is read without regions of a later release and categories that are no more', () => {
  const kept = { kind: 'newest', ...common, count: 3 } as Region;
  const notices = { kind: 'notices', ...common, categoryId: 9, count: 3 } as Region;
  const stored = { belowTop: [7, 9], regions: [{ kind: 'weather', ...common }, kept, blockOf(9, true), notices] };
  expect(readLayout(stored).regions.map(regionId)).toEqual(['newest', 'category-9', 'notices']);
  const whole = wholeLayout(readLayout(stored), new Set([7]));
  expect(whole.belowTop).toEqual([7]);
  expect(whole.regions.slice(0, 2)).toEqual([kept, { ...notices, categoryId: null, isShown: false }]);
  expect(whole.regions.slice(2).every(({ isShown }) => !isShown)).toBe(true);
  expect(layoutSchema.safeParse(whole).success).toBe(true);
});
