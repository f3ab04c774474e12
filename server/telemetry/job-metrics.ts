import { processWide } from '#domain/base/process-wide';

/** In milliseconds; `lag` is the last turn's delay, `succeeded` the last success. */
type Job = { every: number; begun: number; lag: number; succeeded: number | undefined; isFailing: boolean };

const jobs = processWide('jobs', () => new Map<string, Job>());

/** Records a finished turn of a recurring job. */
export function noteTurn(name: string, turn: Pick<Job, 'every' | 'begun' | 'isFailing'>, now = Date.now()): void {
  const last = jobs.get(name);
  const lag = last ? Math.max(0, turn.begun - last.begun - turn.every) : 0;
  jobs.set(name, { ...turn, lag, succeeded: turn.isFailing ? last?.succeeded : now });
}

export function listJobs(): ReadonlyMap<string, Readonly<Job>> {
  return jobs;
}
