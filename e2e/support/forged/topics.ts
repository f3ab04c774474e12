import { sql } from '#db/client/client';
import { args, form, fresh, NOT_REPORTER, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';
import type { Ids } from '#e2e/support/forged-portal';
import { givenTopic, topicOf } from '#e2e/support/forged-subjects';

const aTopic = ({ users }: Ids) => givenTopic(users.editor, fresh('viec'));

export const TOPICS_ACTIONS: Record<string, Row> = {
  addTopicAction: {
    who: NOT_REPORTER,
    good: () => args(topicOf(fresh('viec'))),
    bad: () => [
      { slug: '../x' },
      { slug: 'trang' },
      { coverId: NOTHING },
      { rule: null },
      { form: 'x' },
      { title: '' },
    ],
    again: 'refused',
  },
  changeTopicAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ ...topicOf(fresh('viec')), ...(await aTopic(about)) }),
    bad: () => [
      { id: NOTHING },
      { version: NOTHING },
      { sections: [{ title: 'x', articleIds: [NOTHING] }] },
      { intro: 1 },
    ],
    again: 'refused',
  },
  showTopicAction: {
    who: PUBLISHER,
    good: async (about) => form(await aTopic(about)),
    bad: () => [{ id: NOTHING }, { version: NOTHING }, { id: 'x' }],
    again: 'refused',
  },
  stopTopicAction: {
    who: PUBLISHER,
    async good(about) {
      const topic = await aTopic(about);
      await sql()`update topics set state = 'live' where id = ${topic.id}`;
      return form(topic);
    },
    bad: () => [{ id: NOTHING }, { version: NOTHING }, { id: 'x' }],
    again: 'refused',
  },
};
