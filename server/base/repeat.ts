import { noteTurn } from '#server/telemetry/job-metrics';
import { log } from '#server/telemetry/log';

/**
 * Does the work now and every `ms` from then on, never twice at a time. A failure is logged when it begins, and tried
 * again with the next turn; it does not keep the process alive.
 */
export function runEvery(ms: number, name: string, work: () => Promise<void>): void {
  let isRunning = false;
  let isFailing = false;
  const turn = async () => {
    if (isRunning) return;
    isRunning = true;
    const begun = Date.now();
    try {
      await work();
      noteTurn(name, { every: ms, begun, isFailing: false });
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error(name, `trying again every ${ms / 1000} s`, error);
      isFailing = true;
      noteTurn(name, { every: ms, begun, isFailing });
    }
    isRunning = false;
  };
  setInterval(turn, ms).unref();
  void turn();
}
