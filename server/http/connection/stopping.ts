import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { log } from '#server/telemetry/log';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const LEAVE_MS = 2000;

const stopping = processWide('stopping', () => ({ isTold: false }));

/** Whether the server was told to stop. */
export function isStopping(): boolean {
  return stopping.isTold;
}

/**
 * Puts a time before the end in which the server answers as before but says that it is not ready, so that a load balancer
 * sends nobody more (`closeWhenStopping`). To be called last: whatever listened for the signals until
 * now hears of them after `delayMs`, once `leave` is done or has taken two seconds. A second signal waits no longer for the
 * time to pass.
 */
export function drainBeforeStopping(delayMs: number, leave: () => Promise<void>): void {
  for (const signal of SIGNALS) {
    const after = process.rawListeners(signal);
    process.removeAllListeners(signal);
    const end = async () => {
      await inTime(leave(), LEAVE_MS).catch((error) => log.warn('server', 'stopping all the same', error));
      for (const listener of after.splice(0)) listener.call(process, signal);
    };
    process.on(signal, () => {
      const isSecond = isStopping();
      stopping.isTold = true;
      if (isSecond || delayMs === 0) void end();
      else setTimeout(end, delayMs);
    });
  }
}

/** Keeps no connection once the server was told to stop. */
export function closeWhenStopping({ response }: Exchange): void {
  if (isStopping()) response.shouldKeepAlive = false;
}
