import {
  type ContentKey,
  TOPIC_LIST,
  TOPICS_BY_DAY,
  topicKey,
  topicsByCategoryKey,
  topicsByTagKey,
  topicsOfKey,
} from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';
import { isEmptyRule, NO_RULE } from '#domain/topics/rule';
import { pickedIn, type TopicRule, type TopicSection, type TopicState } from '#domain/topics/topic';

type Topic = { id: number; state: TopicState; rule: TopicRule; sections: readonly TopicSection[] };

/** What a change of a topic alters for readers: nothing, where they see it neither before nor after. */
export function alteredByTopic(before: Topic, after: Topic): ContentKey[] {
  const [seenBefore, seenAfter] = [seenOf(before), seenOf(after)];
  if (before.state !== 'live' && after.state !== 'live') return [];
  const all = [...new Set([...seenBefore.picked, ...seenAfter.picked])];
  const picks = all.filter((id) => seenBefore.picked.has(id) !== seenAfter.picked.has(id)).map(topicsOfKey);
  const isRuleSame = JSON.stringify(seenBefore.rule) === JSON.stringify(seenAfter.rule);
  return [
    topicKey(after.id),
    TOPIC_LIST,
    ...picks,
    ...(isRuleSame ? [] : [...new Set([seenBefore.rule, seenAfter.rule].flatMap(keysOfRule))]),
  ];
}

/** One of them is on the page of every article that the rule may take, which names its topics. */
function keysOfRule(rule: TopicRule): ContentKey[] {
  const { tags, categoryIds } = rule;
  if (isEmptyRule(rule)) return [];
  if (tags.length > 0) return tags.map((tag) => topicsByTagKey(tagKey(tag)));
  return categoryIds.length > 0 ? categoryIds.map(topicsByCategoryKey) : [TOPICS_BY_DAY];
}

function seenOf({ state, rule, sections }: Topic) {
  const isSeen = state === 'live';
  return { picked: new Set(isSeen ? pickedIn(sections) : []), rule: isSeen && !isEmptyRule(rule) ? rule : NO_RULE };
}
