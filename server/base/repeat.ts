import { noteTurn } from '#server/telemetry/job-metrics';
import { log } from '#server/telemetry/log';

/**
 * Never runs twice at a time. The first failure in a row is logged, and the next turn retries. The timer does not keep
 * the process alive.
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
