import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import { TOPIC_FORMS, TOPIC_STATES, type TopicRule, type TopicSection } from '#domain/topics/topic';

/** A page of articles on one matter. */
export const topics = pgTable(
  'topics',
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    intro: text().notNull().default(''),
    coverId: reference().references(() => media.id),
    coverAlt: text().notNull().default(''),
    /** As the library said it when the topic was saved. */
    coverCredit: text(),
    /** With what was picked by hand, in order. */
    sections: jsonb().$type<TopicSection[]>().notNull().default([]),
    rule: jsonb().$type<TopicRule>().notNull(),
    form: text({ enum: TOPIC_FORMS }).notNull().default('list'),
    isOldestFirst: boolean().notNull().default(false),
    state: text({ enum: TOPIC_STATES }).notNull().default('draft'),
    /** Grows with each change of what an editor writes. */
    version: integer().notNull().default(1),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
    changedAt: instant().notNull().defaultNow(),
  },
  (table) => [index().on(table.state, table.changedAt.desc())],
);

/** Former slugs of topics that readers saw; they redirect. */
export const oldTopicSlugs = pgTable('old_topic_slugs', {
  slug: text().primaryKey(),
  topicId: reference()
    .notNull()
    .references(() => topics.id, { onDelete: 'cascade' }),
});
