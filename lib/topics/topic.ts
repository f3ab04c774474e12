import { cache } from 'react';
import { listArticlesByRank } from '#db/article/articles';
import { countByRule, listIdsByRule } from '#db/article/by-rule';
import { findPreviewedTopic } from '#db/topics/desk';
import { findLiveTopic, type findTopicAt, listLiveTopics, type ShownTopic } from '#db/topics/topics';
import type { MissingStatus } from '#domain/http/missing-status';
import { pagesOfTopic, pickedIn, TOPIC_PAGE_SIZE } from '#domain/topics/topic';

export type TopicListing = NonNullable<Awaited<ReturnType<typeof loadTopic>>>;

export const loadTopics = cache(listLiveTopics);

/** One page of a topic that readers can see; what was picked by hand stands on the first. */
export const loadTopic = cache(async (slug: string, page = 1) => {
  const topic = await findLiveTopic(slug);
  return topic && loadListing(topic, page);
});

/** Of what stands at an address. */
export function missingStatus(topic: Awaited<ReturnType<typeof findTopicAt>>): MissingStatus {
  return topic?.state === 'stopped' ? 410 : 404;
}

/** Its first page, whatever its state. */
export async function loadPreviewedTopic(id: number) {
  const topic = await findPreviewedTopic(id);
  return topic && loadListing(topic, 1);
}

async function loadListing(topic: ShownTopic, page: number) {
  const pickedIds = pickedIn(topic.sections);
  const taken = { rule: topic.rule, pickedIds };
  const pages = pagesOfTopic(await countByRule(taken));
  if (page > pages) return undefined;
  const slice = { offset: (page - 1) * TOPIC_PAGE_SIZE, limit: TOPIC_PAGE_SIZE, isOldestFirst: topic.isOldestFirst };
  const [ids, picked] = await Promise.all([
    listIdsByRule(taken, slice),
    page === 1 ? listArticlesByRank(pickedIds, pickedIds.length) : [],
  ]);
  const found = new Map(picked.map((article) => [article.id, article]));
  const sections = topic.sections.map(({ title, articleIds }) => ({
    title,
    articles: articleIds.flatMap((id) => found.get(id) ?? []),
  }));
  return {
    topic,
    page,
    pages,
    sections: sections.filter(({ articles }) => articles.length > 0),
    articles: await listArticlesByRank(ids, ids.length),
  };
}
