import type { ContentChange } from '#db/client/content-events';
import { type ContentState, forgetState, learnState } from '#server/pages/content-states';
import type { Older } from '#server/pages/last-copies';
import { clearPageCache, dropAltered } from '#server/pages/page-store';

/**
 * Drops what the changes `led`, from the state before to this one, altered; everything where they are not known.
 * `changes` are all that are known, by which another node's page is judged. Older pages stand in for failed renderings
 * as far as `older` allows.
 */
export function showState(
  state: ContentState,
  changes: readonly ContentChange[],
  led: readonly ContentChange[] | undefined,
  older: Older,
): void {
  if (!led) forgetState();
  learnState(state, changes);
  if (led?.every(({ keys }) => keys)) dropAltered(new Set(led.flatMap(({ keys }) => keys ?? [])), state.mark, older);
  else clearPageCache(state.mark, older);
}

/** Drops everything; until the next state is known, nothing is shared. */
export function showUnknownState(older: Older): void {
  forgetState();
  clearPageCache(undefined, older);
}
