import { beforeAll, expect, test } from 'vitest';
import { addTopic, showTopic } from '#db/topics/commands';
import { NO_RULE } from '#domain/topics/rule';
import { findLinkTargets } from '#lib/article/link-targets';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('link_targets');

let id = 0;

beforeAll(async () => {
  const admin = await givenUser('an', 'administrator');
  for (const [title, slug] of [
    ['Vụ mùa', 'vu-mua'],
    ['Vụ đông', 'vu-dong'],
    ['Một cửa, ít giấy', 'mot-cua'],
  ] as const) {
    const words = { title, slug, intro: '', coverId: null, coverAlt: '', sections: [], rule: NO_RULE };
    const added = await addTopic({ ...words, form: 'list', isOldestFirst: false }, admin);
    if (!added.ok) throw new Error(added.reason);
    if (slug === 'vu-dong') continue;
    if (slug === 'vu-mua') id = added.value.id;
    await showTopic(added.value, admin);
  }
});

test('a topic that readers see is found by its name, and leads to its page', async () => {
  expect(await findLinkTargets('vu')).toEqual([{ kind: 'topic', id, title: 'Vụ mùa', path: '/chuyen-de/vu-mua' }]);
});

test('its punctuation need not be typed', async () => {
  expect(await findLinkTargets('mot cua it giay')).toMatchObject([{ kind: 'topic', path: '/chuyen-de/mot-cua' }]);
});
