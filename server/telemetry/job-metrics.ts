import { processWide } from '#domain/base/process-wide';

/** `every` and `begun` in milliseconds; `lag` is how late the last turn began, `succeeded` when one last did. */
type Job = { every: number; begun: number; lag: number; succeeded: number | undefined; isFailing: boolean };

const jobs = processWide('jobs', () => new Map<string, Job>());

/** Notes one turn of what a process does by itself again and again, when it is over. */
export function noteTurn(name: string, turn: Pick<Job, 'every' | 'begun' | 'isFailing'>, now = Date.now()): void {
  const last = jobs.get(name);
  const lag = last ? Math.max(0, turn.begun - last.begun - turn.every) : 0;
  jobs.set(name, { ...turn, lag, succeeded: turn.isFailing ? last?.succeeded : now });
}

export function listJobs(): ReadonlyMap<string, Readonly<Job>> {
  return jobs;
}
