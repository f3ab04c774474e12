import { z } from 'zod';
import { line, longText } from '#domain/article/field-values';
import { isRealDay } from '#domain/base/calendar';
import { SLUG_LIMIT } from '#domain/base/slug';
import { withoutSoftHyphens } from '#domain/base/soft-hyphens';

export const TOPIC_STATES = ['draft', 'live', 'stopped'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

/** How the articles by rule stand: in a list, or grouped by the day or the month of their publication. */
export const TOPIC_FORMS = ['list', 'days', 'months'] as const;
export type TopicForm = (typeof TOPIC_FORMS)[number];

export const MOST = { live: 100, sections: 12, picked: 30, tags: 10, categories: 30 } as const;

/** Letters. */
export const LONGEST = { title: 200, intro: 3000, coverAlt: 500, section: 120, tag: 60 } as const;

/** Articles by rule on a page. */
export const TOPIC_PAGE_SIZE = 20;

/** No topic may be called so: pages of the list and feeds lie there. */
export const RESERVED_TOPIC_SLUGS: ReadonlySet<string> = new Set(['trang']);

const id = z.int().positive();
const filled = (limit: number) => line(limit).pipe(z.string().min(1));
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isRealDay)
  .nullable();
const distinct = <Item>(items: Item[]) => [...new Set(items)];

const ruleSchema = z
  .object({
    tags: z
      .array(line(LONGEST.tag))
      .max(MOST.tags)
      .transform((tags) => distinct(tags.filter(Boolean))),
    categoryIds: z.array(id).max(MOST.categories).transform(distinct),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    params: { fault: 'endsFirst' },
  });
export type TopicRule = z.output<typeof ruleSchema>;

const sectionSchema = z.object({ title: filled(LONGEST.section), articleIds: z.array(id).max(MOST.picked) });
export type TopicSection = z.output<typeof sectionSchema>;

export const topicSchema = z.object({
  title: filled(LONGEST.title),
  slug: z
    .string()
    .trim()
    .max(SLUG_LIMIT)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  intro: longText(LONGEST.intro),
  coverId: id.nullable(),
  coverAlt: longText(LONGEST.coverAlt).transform(withoutSoftHyphens),
  sections: z.array(sectionSchema).max(MOST.sections).transform(eachOnce),
  rule: ruleSchema,
  form: z.enum(TOPIC_FORMS),
  isOldestFirst: z.boolean(),
});
export type TopicInput = z.output<typeof topicSchema>;

/** `version` is the one that the form was filled from. */
export const changedTopicSchema = topicSchema.extend({ id, version: id });

export const topicSubjectSchema = z.object({ id: z.coerce.number().pipe(id), version: z.coerce.number().pipe(id) });
export type TopicSubject = z.output<typeof topicSubjectSchema>;

export const askedRuleSchema = z.object({ rule: ruleSchema, pickedIds: z.array(id).max(MOST.sections * MOST.picked) });

/** An article stands where it is named first. */
export function eachOnce(sections: TopicSection[]): TopicSection[] {
  const named = new Set<number>();
  return sections.map(({ title, articleIds }) => ({
    title,
    articleIds: articleIds.filter((one) => !named.has(one) && named.add(one)),
  }));
}

export function pickedIn(sections: readonly TopicSection[]): number[] {
  return sections.flatMap(({ articleIds }) => articleIds);
}

/** Parted by empty lines or line ends. */
export function paragraphsOf(intro: string): string[] {
  return intro
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean);
}

export function pagesOfTopic(byRule: number): number {
  return Math.max(1, Math.ceil(byRule / TOPIC_PAGE_SIZE));
}
