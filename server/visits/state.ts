import type { VisitRecord } from '#db/visits/visits';
import { processWide } from '#domain/base/process-wide';
import type { Batch, UncountedReason } from '#domain/visits/visits';

type State = {
  /** Unrecorded hits from the middleware, later batches included. */
  buffered: number;
  /** In milliseconds since the epoch. */
  oldest: number | undefined;
  views: number;
  uncounted: Partial<Record<UncountedReason, number>>;
  batches: { recorded: number; retried: number; lost: number };
};

const state = processWide<State>('counting', () => ({
  buffered: 0,
  oldest: undefined,
  views: 0,
  uncounted: {},
  batches: { recorded: 0, retried: 0, lost: 0 },
}));

/** Since this process started. */
export function countingState(): Readonly<State> {
  return state;
}

export function noteBatch({ hits, waiting = 0 }: Batch): void {
  state.buffered = hits.length + waiting;
  state.oldest = hits[0]?.at;
}

/** `flood` views were left out when it was recorded. */
export function noteRecorded({ views, uncounted }: VisitRecord, flood = 0): void {
  state.batches.recorded += 1;
  state.views += views.length - flood;
  if (flood > 0) state.uncounted.flood = (state.uncounted.flood ?? 0) + flood;
  for (const { reason, hits } of uncounted) state.uncounted[reason] = (state.uncounted[reason] ?? 0) + hits;
  settle(views.length + uncounted.filter(({ reason }) => reason !== 'dropped').length);
}

export function noteFailed({ hits }: Batch, isLost: boolean): void {
  state.batches[isLost ? 'lost' : 'retried'] += 1;
  if (isLost) settle(hits.length);
}

function settle(hits: number): void {
  state.buffered = Math.max(0, state.buffered - hits);
  if (state.buffered === 0) state.oldest = undefined;
}
