import { newKey } from '#components/ui/new-key';
import type { listPickedTitles } from '#db/article/picked-titles';
import type { DeskTopic } from '#db/topics/desk';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import { NO_RULE } from '#domain/topics/rule';
import type { TopicForm, TopicRule } from '#domain/topics/topic';

type Titles = Awaited<ReturnType<typeof listPickedTitles>>;

type PickedRow = { key: string; id: number; title: string; isLive: boolean };
export type SectionRow = { key: string; title: string; articles: PickedRow[] };

/** What the form has; `tags` as they are typed, days empty for none. */
export type TopicValues = {
  name: string;
  slug: string;
  intro: string;
  coverId: number | null;
  coverAlt: string;
  sections: SectionRow[];
  rule: { tags: string; categoryIds: number[]; from: string; to: string };
  form: TopicForm;
  isOldestFirst: boolean;
};

/** A category that is no more leaves the rule, which could not be saved with it. */
export function valuesOf(topic: DeskTopic | undefined, titles: Titles, tree: CategoryNode[]): TopicValues {
  const there = new Set(flattenTree(tree).map(({ id }) => id));
  const known = new Map(titles.map((article) => [article.id, article]));
  const { tags, categoryIds, from, to } = topic?.rule ?? NO_RULE;
  return {
    name: topic?.title ?? '',
    slug: topic?.slug ?? '',
    intro: topic?.intro ?? '',
    coverId: topic?.coverId ?? null,
    coverAlt: topic?.coverAlt ?? '',
    sections: (topic?.sections ?? []).map(({ title, articleIds }) => ({
      ...{ key: newKey(), title },
      articles: articleIds.map((id) => ({ title: '', isLive: false, ...known.get(id), id, key: newKey() })),
    })),
    rule: {
      tags: tags.join(', '),
      categoryIds: categoryIds.filter((id) => there.has(id)),
      from: from ?? '',
      to: to ?? '',
    },
    form: topic?.form ?? 'list',
    isOldestFirst: topic?.isOldestFirst ?? false,
  };
}

/** What the server is sent; it says what is wrong with it. */
export function inputOf({ name, sections, rule, ...values }: TopicValues) {
  return {
    ...values,
    title: name,
    sections: sections.map(({ title, articles }) => ({ title, articleIds: articles.map(({ id }) => id) })),
    rule: ruleOf(rule),
  };
}

export function ruleOf({ tags, categoryIds, from, to }: TopicValues['rule']): TopicRule {
  const named = tags.split(/[,;\n]/).map((tag) => tag.trim());
  return { tags: named.filter(Boolean), categoryIds, from: from || null, to: to || null };
}

export function pickedIds({ sections }: Pick<TopicValues, 'sections'>): number[] {
  return sections.flatMap(({ articles }) => articles.map(({ id }) => id));
}
