import { inTime } from '#domain/base/in-time';
import { processWide } from '#domain/base/process-wide';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { log } from '#server/telemetry/log';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const LEAVE_MS = 2000;

const stopping = processWide('stopping', () => ({ isTold: false }));

export function isStopping(): boolean {
  return stopping.isTold;
}

/**
 * Delays the stop by `delayMs`, reporting not ready, so that a load balancer sends no more. Call it last: signal
 * listeners registered before run afterwards, once `leave` is done or has taken two seconds. A second signal ends the
 * delay.
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

export function closeWhenStopping({ response }: Exchange): void {
  if (isStopping()) response.shouldKeepAlive = false;
}
