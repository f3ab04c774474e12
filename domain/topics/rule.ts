import { type Day, dayOf } from '#domain/base/calendar';
import { tagKey } from '#domain/tags/tags';
import type { TopicRule } from '#domain/topics/topic';

export const NO_RULE: TopicRule = { tags: [], categoryIds: [], from: null, to: null };

/** It then takes no article, rather than all. */
export function isEmptyRule({ tags, categoryIds, from, to }: TopicRule): boolean {
  return tags.length === 0 && categoryIds.length === 0 && from === null && to === null;
}

type Article = {
  tags: readonly string[];
  /** Its category and all above. */
  lineage: readonly number[];
  publishedAt: Date;
};

/** All that the rule names must fit: one of its tags in any spelling, one of its categories, its days. `db/article/by-rule.ts` says it in SQL. */
export function fitsRule(rule: TopicRule, { tags, lineage, publishedAt }: Article): boolean {
  if (isEmptyRule(rule)) return false;
  const keys = new Set(tags.map(tagKey));
  const isTagged = rule.tags.length === 0 || rule.tags.some((tag) => keys.has(tagKey(tag)));
  const isWithin = rule.categoryIds.length === 0 || rule.categoryIds.some((id) => lineage.includes(id));
  const day: Day = dayOf(publishedAt);
  return isTagged && isWithin && (rule.from === null || day >= rule.from) && (rule.to === null || day <= rule.to);
}

/** By the day or the month of publication, in the order of `articles`. */
export function groupsOf<Article extends { publishedAt: Date }>(
  articles: readonly Article[],
  form: 'days' | 'months',
): { period: string; articles: Article[] }[] {
  const periodOf = ({ publishedAt }: Article) => dayOf(publishedAt).slice(0, form === 'days' ? 10 : 7);
  return [...Map.groupBy(articles, periodOf)].map(([period, inIt]) => ({ period, articles: inIt }));
}
