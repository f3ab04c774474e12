import type { VisitRecord } from '#db/visits/visits';
import { processWide } from '#domain/base/process-wide';
import type { Batch, UncountedReason } from '#domain/visits/visits';

/** Where views wait: the middleware's buffer and that of pages answered before it. */
export type Source = 'middleware' | 'kept';

type Waiting = { buffered: number; oldest: number | undefined };
type State = {
  waiting: Record<Source, Waiting>;
  views: number;
  uncounted: Partial<Record<UncountedReason, number>>;
  batches: { recorded: number; retried: number; lost: number };
};

const state = processWide<State>('counting', () => ({
  waiting: { middleware: { buffered: 0, oldest: undefined }, kept: { buffered: 0, oldest: undefined } },
  views: 0,
  uncounted: {},
  batches: { recorded: 0, retried: 0, lost: 0 },
}));

/**
 * Since this process started. `buffered` are hits not recorded yet, batches behind included; `oldest` is in milliseconds
 * since the epoch.
 */
export function countingState(): Omit<State, 'waiting'> & Waiting {
  const { waiting, ...rest } = state;
  const all = Object.values(waiting);
  const times = all.map(({ oldest }) => oldest).filter((oldest) => oldest !== undefined);
  return {
    ...rest,
    buffered: all.reduce((sum, { buffered }) => sum + buffered, 0),
    oldest: times.length > 0 ? Math.min(...times) : undefined,
  };
}

export function noteBatch(from: Source, { hits, waiting = 0 }: Batch): void {
  state.waiting[from] = { buffered: hits.length + waiting, oldest: hits[0]?.at };
}

/** `flood` views were left out when it was recorded. */
export function noteRecorded(from: Source, { views, uncounted }: VisitRecord, flood = 0): void {
  state.batches.recorded += 1;
  state.views += views.length - flood;
  if (flood > 0) state.uncounted.flood = (state.uncounted.flood ?? 0) + flood;
  for (const { reason, hits } of uncounted) state.uncounted[reason] = (state.uncounted[reason] ?? 0) + hits;
  settle(from, views.length + uncounted.filter(({ reason }) => reason !== 'dropped').length);
}

export function noteFailed(from: Source, { hits }: Batch, isLost: boolean): void {
  state.batches[isLost ? 'lost' : 'retried'] += 1;
  if (isLost) settle(from, hits.length);
}

function settle(from: Source, hits: number): void {
  const { buffered, oldest } = state.waiting[from];
  const left = Math.max(0, buffered - hits);
  state.waiting[from] = { buffered: left, oldest: left === 0 ? undefined : oldest };
}
