import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alteredByTopic } from '#domain/topics/altered';
import { denialToChangeTopic, denialToShowTopics } from '#domain/topics/moves';
import { fitsRule, groupsOf, NO_RULE } from '#domain/topics/rule';
import {
  eachOnce,
  MOST,
  pagesOfTopic,
  paragraphsOf,
  pickedIn,
  type TopicState,
  topicSchema,
} from '#domain/topics/topic';

const given = {
  ...{ title: 'Đại hội', slug: 'dai-hoi', intro: '', coverId: null, coverAlt: '', sections: [], rule: NO_RULE },
  ...{ form: 'list', isOldestFirst: false },
};
const accepts = (values: object) => topicSchema.safeParse({ ...given, ...values }).success;

describe('what a topic may be', () => {
  test.each([
    ['as it is', {}, true],
    ['without a title', { title: ' ' }, false],
    ['with a title that is too long', { title: 'a'.repeat(201) }, false],
    ['with a slug that is no address', { slug: 'Đại hội' }, false],
    ['with a section without a name', { sections: [{ title: '', articleIds: [] }] }, false],
    ['with too many sections', { sections: Array(MOST.sections + 1).fill({ title: 'a', articleIds: [] }) }, false],
    ['with too many tags', { rule: { ...NO_RULE, tags: Array(MOST.tags + 1).fill('a') } }, false],
    ['with a day that does not exist', { rule: { ...NO_RULE, from: '2026-02-30' } }, false],
    ['with days that end before they begin', { rule: { ...NO_RULE, from: '2026-03-02', to: '2026-03-01' } }, false],
    ['with one day', { rule: { ...NO_RULE, from: '2026-03-01', to: '2026-03-01' } }, true],
    ['with another form', { form: 'years' }, false],
  ])('a topic %s', (_, values, may) => expect(accepts(values)).toBe(may));

  test('empty and repeated tags go', () => {
    const rule = { ...NO_RULE, tags: ['lúa', ' lúa ', ''] };
    expect(topicSchema.parse({ ...given, rule }).rule.tags).toEqual(['lúa']);
  });

  test('an introduction has a paragraph a line', () => {
    expect(paragraphsOf(' Một.\n\nHai. \n')).toEqual(['Một.', 'Hai.']);
  });
});

const articleIds = fc.array(fc.nat(20), { maxLength: 12 });

test('of any sections, each picked article stays once, where it was first, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(articleIds, { maxLength: 6 }), (lists) => {
      const sections = lists.map((ids) => ({ title: 'a', articleIds: ids }));
      expect(pickedIn(eachOnce(sections))).toEqual([...new Set(lists.flat())]);
    }),
  );
});

test('pages hold all articles by rule, and there is always one', () => {
  fc.assert(
    fc.property(fc.nat(5000), (count) => {
      expect(pagesOfTopic(count) * 20).toBeGreaterThanOrEqual(Math.max(count, 1));
      expect((pagesOfTopic(count) - 1) * 20).toBeLessThanOrEqual(Math.max(count - 1, 0));
    }),
  );
});

describe('a rule', () => {
  const article = { tags: ['lúa', 'giá'], lineage: [3, 1], publishedAt: new Date('2026-02-28T17:30Z') };
  test.each([
    ['without anything takes nothing', {}, false],
    ['of one of its tags', { tags: ['khác', 'lúa'] }, true],
    ['of another tag', { tags: ['khác'] }, false],
    ['of a category above', { categoryIds: [1] }, true],
    ['of another category', { categoryIds: [2] }, false],
    ['of its tag in another category', { tags: ['lúa'], categoryIds: [2] }, false],
    ['from its day in Vietnam', { from: '2026-03-01' }, true],
    ['to the day before', { to: '2026-02-28' }, false],
    ['to its day', { to: '2026-03-01' }, true],
    ['from the day after', { from: '2026-03-02' }, false],
  ])('%s', (_, rule, fits) => expect(fitsRule({ ...NO_RULE, ...rule }, article)).toBe(fits));
});

test('a timeline has a group for each day or month, in the order of its articles', () => {
  const at = (time: string) => ({ publishedAt: new Date(time) });
  const articles = [at('2026-03-02T01:00Z'), at('2026-03-01T18:00Z'), at('2026-02-28T18:00Z'), at('2026-02-01T00:00Z')];
  const shape = (form: 'days' | 'months') => groupsOf(articles, form).map((one) => [one.period, one.articles.length]);
  expect(shape('days')).toEqual([
    ['2026-03-02', 2],
    ['2026-03-01', 1],
    ['2026-02-01', 1],
  ]);
  expect(shape('months')).toEqual([
    ['2026-03', 3],
    ['2026-02', 1],
  ]);
});

describe('what a change alters for readers', () => {
  const topic = (state: TopicState, ids: number[] = [], tags: string[] = []) => ({
    ...{ id: 7, state, rule: { ...NO_RULE, tags } },
    sections: [{ title: 'a', articleIds: ids }],
  });
  test.each([
    ['a draft: nothing', topic('draft', [1]), topic('draft', [2]), []],
    ['its words: itself and the list', topic('live', [1]), topic('live', [1]), ['topic:7', 'topics']],
    [
      'its picks: what came and what left',
      topic('live', [1, 2]),
      topic('live', [2, 3]),
      ['topic:7', 'topics', 'topics-of:1', 'topics-of:3'],
    ],
    [
      'its rule: of the tags before and after',
      topic('live', [], ['a', 'b']),
      topic('live', [], ['B', 'c']),
      ['topic:7', 'topics', 'topics-by-tag:a', 'topics-by-tag:b', 'topics-by-tag:c'],
    ],
    [
      'that it is shown',
      topic('draft', [1], ['a']),
      topic('live', [1], ['a']),
      ['topic:7', 'topics', 'topics-of:1', 'topics-by-tag:a'],
    ],
    ['that it stops, without a rule', topic('live', [1]), topic('stopped', [1]), ['topic:7', 'topics', 'topics-of:1']],
  ])('%s', (_, before, after, keys) => expect(alteredByTopic(before, after)).toEqual(keys));
});

test.each([
  ['reporter', null, 'forbidden', 'forbidden', 'forbidden'],
  ['editor', null, 'forbidden', undefined, 'live_topic'],
  ['secretary', null, undefined, undefined, undefined],
  ['secretary', [1], 'outside_categories', undefined, 'live_topic'],
  ['administrator', null, undefined, undefined, undefined],
] as const)('what a %s of the categories %j may do to topics', (role, categoryIds, show, draft, live) => {
  const actor = { role, categoryIds: categoryIds && [...categoryIds] };
  expect(denialToShowTopics(actor)).toBe(show);
  expect([denialToChangeTopic('draft', actor), denialToChangeTopic('live', actor)]).toEqual([draft, live]);
});
