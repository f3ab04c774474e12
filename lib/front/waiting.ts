import { type FrontRevision, findFront, findFrontRevision } from '#db/front/desk';
import type { Actor } from '#domain/account/roles';
import { denialToPublish } from '#domain/front/moves';

/** The proposal that the actor may put live; undefined where none waits for them. */
export async function findWaitingProposal(actor: Actor): Promise<FrontRevision | undefined> {
  const front = await findFront();
  if (!front || front.head === null || denialToPublish(front, actor)) return undefined;
  return findFrontRevision(front.head);
}
