import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arranged, arrange, placesOf, type Sources } from '#domain/front/arrangement';
import type { Layout, Region, Slot } from '#domain/front/layout';
import { holdsAt, nextTurn, pinnedIds, pinStatus } from '#domain/front/pins';

const instant = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour)).toISOString();
const at = (hour: number) => new Date(instant(hour));
const shown = { title: '', isShown: true };
const free: Slot = { kind: 'newest' };
const pin = (id: number, from: number | null = null, to: number | null = null): Slot => ({
  ...{ kind: 'article', id },
  from: from === null ? null : instant(from),
  to: to === null ? null : instant(to),
});
const link: Slot = { kind: 'link', title: 'Trang', note: '', href: '/trang', from: null, to: null };
const topic = (id: number): Slot => ({ kind: 'topic', id, from: null, to: null });
const lead = (...slots: Slot[]): Region => ({ kind: 'lead', ...shown, slots });
const focus = (...slots: Slot[]): Region => ({ kind: 'focus', ...shown, slots });
const newest = (count: number): Region => ({ kind: 'newest', ...shown, count });
const block = (categoryId: number, count: number): Region => ({ kind: 'category', ...shown, categoryId, count });
const notices = (categoryId: number, count: number): Region => ({ kind: 'notices', ...shown, categoryId, count });
const layoutOf = (...regions: Region[]): Layout => ({ belowTop: [], regions });

/** Articles 9 to 1, newest first; the even ones are notices of category 2. */
const SOURCES: Sources = {
  newest: [9, 8, 7, 6, 5, 4, 3, 2, 1],
  top: [9, 7, 5, 3, 1],
  inCategory: new Map([
    [1, [9, 7, 5, 3, 1]],
    [2, [8, 6, 4, 2]],
  ]),
  pinned: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]),
  topics: new Set([1]),
};

const idsOf = (arranged: Arranged[]) =>
  arranged.map(({ entries }) =>
    entries.map((entry) =>
      entry.kind === 'link' ? entry.title : entry.kind === 'topic' ? `chuyên đề ${entry.id}` : entry.id,
    ),
  );

test.each([
  ['without bounds', null, null, 5, true],
  ['before it begins', 6, null, 5, false],
  ['when it begins', 5, null, 5, true],
  ['before it ends', null, 6, 5, true],
  ['when it ends', null, 5, 5, false],
  ['between', 4, 6, 5, true],
] as const)('a pin %s', (_, from, to, now, holds) => {
  const slot = pin(1, from, to);
  expect(slot.kind === 'article' && holdsAt(slot, at(now))).toBe(holds);
});

test.each([
  ['before all', 0, 2],
  ['at a turn, the one after it', 2, 4],
  ['after a beginning', 3, 4],
  ['after all', 9, null],
])('the next turn %s', (_, now, next) => {
  const layout = layoutOf(
    lead(pin(1, 2, 4), free),
    focus(pin(2, null, 9)),
    { ...focus(pin(3, 1, null)), isShown: false },
    newest(3),
  );
  expect(nextTurn(layout, at(now))).toEqual(next === null ? null : at(next));
});

test.each<[string, Layout, (number | string)[][]]>([
  [
    'the newest in order',
    layoutOf(lead(free, free), newest(3)),
    [
      [9, 7],
      [8, 6, 5],
    ],
  ],
  ['a pin at its place, the newest around it', layoutOf(lead(free, pin(1), free)), [[9, 1, 7]]],
  ['a pin of what would be newest', layoutOf(lead(free, pin(9))), [[7, 9]]],
  ['a pin that does not hold', layoutOf(lead(pin(1, 6), pin(2, null, 4), free)), [[9, 7, 5]]],
  ['a pin of what readers cannot see', layoutOf(lead(pin(99), pin(1))), [[9, 1]]],
  [
    'the same pinned twice',
    layoutOf(lead(pin(1), pin(1)), focus(pin(1), free)),
    [
      [1, 9],
      [7, 5],
    ],
  ],
  ['a link', layoutOf(lead(link, free)), [['Trang', 9]]],
  ['a topic beside the article of its number', layoutOf(lead(topic(1), pin(1))), [['chuyên đề 1', 1]]],
  ['a topic that readers cannot see', layoutOf(lead(topic(2), free)), [[9, 7]]],
  ['a topic pinned twice', layoutOf(lead(topic(1), topic(1)), focus(free)), [['chuyên đề 1', 9], [7]]],
  ['a pin further down is not above', layoutOf(lead(free), focus(pin(9))), [[7], [9]]],
  ['what stands above is left out below', layoutOf(newest(2), lead(free), block(1, 2)), [[9, 8], [7], [5, 3]]],
  [
    'notices before the newest',
    layoutOf(newest(3), notices(2, 2)),
    [
      [9, 7, 5],
      [8, 6],
    ],
  ],
  ['a pinned notice is none of the notices', layoutOf(lead(pin(8)), notices(2, 2)), [[8], [6, 4]]],
  [
    'fewer articles than places',
    layoutOf(block(1, 3), lead(free, free, free)),
    [
      [9, 7, 5],
      [3, 1],
    ],
  ],
  ['a category without articles', layoutOf(block(5, 3)), [[]]],
  ['what is hidden', layoutOf({ ...newest(9), isShown: false }, block(1, 1)), [[9]]],
])('%s', (_, layout, ids) => {
  expect(idsOf(arrange(layout, at(5), SOURCES))).toEqual(ids);
});

const hours = fc.option(fc.nat(9));
const slots = fc.array(
  fc.oneof(
    fc.constant(free),
    fc.constant(link),
    fc.constant(topic(1)),
    fc.tuple(fc.nat(40), hours, hours).map(([id, from, to]) => pin(id + 1, from, to)),
  ),
  { minLength: 1, maxLength: 6 },
);
const regions = fc
  .tuple(
    slots,
    slots,
    fc.nat(11),
    fc.nat(7),
    fc.nat(7),
    fc.nat(7),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  )
  .chain(([first, second, latest, told, one, two, isShown]) =>
    fc.shuffledSubarray(
      [
        ...[lead(...first), focus(...second), newest(latest + 1), notices(2, told + 1)],
        ...[block(1, one + 1), block(3, two + 1)],
      ].map((region, place) => ({ ...region, isShown: isShown[place] ?? true })),
    ),
  );

test('no article stands twice, none that readers cannot see, and no place stays empty while there is one for it', () => {
  const whole = Array.from({ length: 41 }, (_, index) => 41 - index);
  const ofCategory = (id: number) => whole.filter((article) => article % 3 === id % 3);
  fc.assert(
    fc.property(regions, fc.nat(9), fc.uniqueArray(fc.integer({ min: 1, max: 41 })), (given, hour, gone) => {
      const live = whole.filter((id) => !gone.includes(id));
      const layout = layoutOf(...given);
      const places = placesOf(layout);
      const first = (ids: number[]) => ids.filter((id) => live.includes(id)).slice(0, places);
      const sources: Sources = {
        newest: first(whole),
        top: first(whole.filter((id) => id % 3 !== 2)),
        inCategory: new Map([1, 2, 3].map((id) => [id, first(ofCategory(id))])),
        pinned: new Set(pinnedIds(layout, 'article').filter((id) => live.includes(id))),
        topics: new Set([1]),
      };
      const arranged = arrange(layout, at(hour), sources);
      const entries = arranged.flatMap((one) => one.entries);
      const ids = entries.flatMap((entry) => (entry.kind === 'article' ? [entry.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => live.includes(id))).toBe(true);
      expect(arranged.map(({ region }) => region)).toEqual(given.filter(({ isShown }) => isShown));
      for (const { region, entries: own } of arranged) {
        const most = 'slots' in region ? region.slots.length : 'count' in region ? region.count : 0;
        expect(own.length).toBeLessThanOrEqual(most);
        const left = live.filter((id) => !ids.includes(id));
        if ('slots' in region && own.length < most) expect(left.filter((id) => id % 3 !== 2)).toEqual([]);
        if (region.kind === 'newest' && own.length < most) expect(left).toEqual([]);
        if (region.kind === 'category' && own.length < most)
          expect(left.filter((id) => id % 3 === region.categoryId % 3)).toEqual([]);
      }
    }),
  );
});

test('a pin holds from its beginning until before its end while readers see what is pinned, and else says why not', () => {
  const times = { from: instant(8), to: instant(10) };
  const statuses = [7, 8, 9, 10].map((hour) => pinStatus(times, true, at(hour)));
  expect(statuses).toEqual(['notYet', 'holds', 'holds', 'over']);
  expect([7, 9, 10].map((hour) => pinStatus(times, false, at(hour)))).toEqual(['notYet', 'unseen', 'over']);
  expect(pinStatus({ from: null, to: null }, true, at(9))).toBe('holds');
});
