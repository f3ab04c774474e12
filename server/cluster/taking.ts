import { type ContentChange, listContentChanges } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { inTime } from '#domain/base/in-time';
import { ownNode, reportOwnNode } from '#server/cluster/own-node';
import { showState } from '#server/pages/refreshing';
import { renderStanding } from '#server/pages/rendering-ahead';
import { awaitOlderRenderings } from '#server/pages/renderings';

/** Without an answer by then everything counts as changed. */
const CHANGES_MS = 1000;

/**
 * Shows `state`, or one that is newer, and acknowledges it. One after another, since each is told from the one before; what
 * is overtaken while it waits is left out. Rejects where it cannot be taken; the next one is not kept waiting.
 */
export async function follow(state: Generation, askedAt = 0): Promise<void> {
  const following = ownNode();
  following.heard = Math.max(following.heard, state.number);
  const taken = following.turn.then(() => take(state, askedAt));
  following.turn = taken.then(
    () => {},
    () => {},
  );
  await taken;
  await following.refreshed;
  await acknowledge(state);
}

/**
 * A lower number is overtaken, unless asked for after the present state was learnt: then the database is another, such as a
 * restored backup.
 */
async function take(state: Generation, askedAt: number): Promise<void> {
  const following = ownNode();
  const { known } = following;
  if (askedAt === 0 && state.number < following.heard) return;
  const isNews = ({ number, mark, at }: typeof known) => state.mark !== mark && (state.number > number || askedAt > at);
  if (!isNews(known)) {
    if (state.mark === known.mark) known.expiry = state.expiry;
    return;
  }
  const changes = await inTime(listContentChanges(known.number), CHANGES_MS).catch(() => []);
  if (!isNews(following.known)) return;
  const hasOnlyAdded = state.number > following.followed && state.removal <= following.followed;
  const led = following.known === known ? changesBetween(known, state, changes) : undefined;
  following.known = { ...state, at: performance.now() };
  following.followed = state.number;
  following.heard = state.number;
  showState(state, changes, led, hasOnlyAdded ? 'shown' : 'dropped');
  following.refreshed = Promise.all([renderStanding(), awaitOlderRenderings()]).then(() => {});
}

/** Undefined where one is missing, or the database was set back in between. */
function changesBetween(known: Generation, state: Generation, changes: ContentChange[]): ContentChange[] | undefined {
  const [first, ...led] = changes.filter(({ number }) => number <= state.number);
  const isWhole = led.every(({ number }, at) => number === known.number + 1 + at);
  return first?.mark === known.mark && isWhole && led.at(-1)?.mark === state.mark ? led : undefined;
}

/** What is shown by now may be newer. */
async function acknowledge({ number, mark }: Generation): Promise<void> {
  const following = ownNode();
  const { known } = following;
  if (known.number < number || (known.number === number && known.mark !== mark)) return;
  if (following.acknowledged === number) return;
  following.acknowledged = number;
  await reportOwnNode().catch(() => {}); // the next look reports it
}
