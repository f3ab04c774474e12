import type { Actor } from '#domain/account/roles';
import { isEditor, isPublisher, lacksOtherEyes } from '#domain/article/workflow';

/** Of a front page. Revisions are named by their ids. */
export type FrontState = {
  head: number | null;
  live: number | null;
  /** Who wrote what readers do not see yet, each once, the last writer at the end. */
  writerIds: readonly number[];
  /** Who could put it live. */
  publisherIds: readonly number[];
};

export type FrontDenial = 'forbidden' | 'outside_categories' | 'already_live' | 'own_layout';

export function mayProposeFront({ role }: Pick<Actor, 'role'>): boolean {
  return isEditor(role);
}

/** Why the actor may not put the head live, if so: that needs other eyes than its writer's, where there are any. */
export function denialToPublish(front: FrontState, actor: Actor): FrontDenial | undefined {
  if (!isPublisher(actor.role)) return 'forbidden';
  if (actor.categoryIds !== null) return 'outside_categories';
  if (front.head === null || front.head === front.live) return 'already_live';
  return lacksOtherEyes(front, actor, { editorIds: front.publisherIds }) ? 'own_layout' : undefined;
}
