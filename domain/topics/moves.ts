import type { Actor } from '#domain/account/roles';
import { isEditor, isPublisher } from '#domain/article/workflow';
import type { TopicState } from '#domain/topics/topic';

type TopicDenial = 'forbidden' | 'outside_categories';

export function mayPrepareTopics({ role }: Pick<Actor, 'role'>): boolean {
  return isEditor(role);
}

/** Why the actor may not let readers see it, or see it no more, or otherwise. */
export function denialToShowTopics(actor: Pick<Actor, 'role' | 'categoryIds'>): TopicDenial | undefined {
  if (!isPublisher(actor.role)) return 'forbidden';
  return actor.categoryIds === null ? undefined : 'outside_categories';
}

/** What readers see is changed by those alone who may show it. */
export function denialToChangeTopic(
  state: TopicState,
  actor: Pick<Actor, 'role' | 'categoryIds'>,
): TopicDenial | 'live_topic' | undefined {
  if (!mayPrepareTopics(actor)) return 'forbidden';
  return state === 'live' && denialToShowTopics(actor) ? 'live_topic' : undefined;
}
