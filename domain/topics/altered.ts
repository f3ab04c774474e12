import { type ContentKey, TOPIC_LIST, TOPIC_RULES, topicKey, topicsOfKey } from '#domain/http/content-keys';
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
  return [topicKey(after.id), TOPIC_LIST, ...picks, ...(isRuleSame ? [] : [TOPIC_RULES])];
}

function seenOf({ state, rule, sections }: Topic) {
  const isSeen = state === 'live';
  return { picked: new Set(isSeen ? pickedIn(sections) : []), rule: isSeen && !isEmptyRule(rule) ? rule : NO_RULE };
}
