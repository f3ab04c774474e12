import type { Actor } from '#domain/account/roles';
import { isWithin, RULES } from '#domain/article/workflow';

/** A text beyond its writer's desk that shows the file. */
type Hearing = {
  /** Readers see it, or will by themselves; else it is being judged. */
  isSeen: boolean;
  /** As in `denialOf`. */
  ancestors: readonly number[];
};

/**
 * Why the actor may not change what stands for a file's sound. It is a part of each text that shows the file: of one that
 * is judged it is changed like the text, of one that is seen by whom may publish.
 */
export function denialOfHeardChange(
  actor: Pick<Actor, 'role' | 'categoryIds'>,
  hearings: readonly Hearing[],
): 'live' | 'judged' | 'outside_categories' | undefined {
  for (const { isSeen, ancestors } of hearings) {
    const { roles } = RULES[isSeen ? 'publish' : 'edit'];
    if (!roles.includes(actor.role)) return isSeen ? 'live' : 'judged';
    if (!isWithin(actor, ancestors)) return 'outside_categories';
  }
  return undefined;
}
