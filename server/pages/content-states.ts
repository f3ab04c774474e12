import type { ContentChange } from '#db/client/content-events';
import { processWide } from '#domain/base/process-wide';
import { type ContentKey, isAltered } from '#domain/http/content-keys';

/** A state of the content: a copied or restored database may reach the number, but not the mark. */
export type ContentState = { number: number; mark: string };
type States = {
  present?: ContentState | undefined;
  changes: Map<number, ContentState & { keys: Set<ContentKey> | null }>;
};

/** As many as the database remembers. */
const MAX_CHANGES = 1000;

const states = processWide<States>('content states', () => ({ changes: new Map() }));

/** The state is known, with the changes that lead to it, as far as they are. */
export function learnState(present: ContentState, changes: readonly ContentChange[]): void {
  states.present = present;
  for (const { number, mark, keys } of changes) {
    states.changes.delete(number);
    states.changes.set(number, { number, mark, keys: keys && new Set(keys) });
  }
  for (const number of states.changes.keys()) {
    if (states.changes.size <= MAX_CHANGES) break;
    states.changes.delete(number);
  }
}

/** Until the next `learnState` nothing is current. */
export function forgetState(): void {
  states.present = undefined;
  states.changes.clear();
}

export function presentState(): ContentState | undefined {
  return states.present;
}

/** Whether what shows `shown` is the same now as in the state `then`. */
export function isCurrentSince(then: ContentState | undefined, shown: readonly ContentKey[]): boolean {
  const { present, changes } = states;
  if (!then || !present || then.number > present.number) return false;
  if (then.mark !== (then.number === present.number ? present : changes.get(then.number))?.mark) return false;
  for (let number = then.number + 1; number <= present.number; number += 1) {
    const keys = changes.get(number)?.keys;
    if (!keys || isAltered(shown, keys)) return false;
  }
  return true;
}
