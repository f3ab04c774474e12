import { endGroupsAtOnce } from '#cli/lifetime/guard';
import { outliveBrokenPipes } from '#server/http/connection/broken-pipe';

/** Ctrl-C reaches this process from the terminal, from npm and from `run.mjs`: within this time all are the same one. */
const SAME_MS = 1000;

/** Thrown where work is broken off because somebody asked the program to stop. */
export class Stopped extends Error {}

type StopRequest = { signal: AbortSignal; throwIfAsked(): void };

/**
 * Listens, to the end of this process, for whoever asks it to stop: a signal, or the loss of `run.mjs` which began it. The
 * first is for whoever called this to obey; the next one a second later ends everything without waiting.
 */
export function listenForStop(): StopRequest {
  outliveBrokenPipes();
  const asked = new AbortController();
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      console.log('\n  Đang dừng… Ctrl-C lần nữa để dừng ngay. (stopping; again to stop at once)');
      asked.abort(new Stopped());
    } else if (performance.now() - askedAt > SAME_MS) endNow();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  process.once('disconnect', ask);
  process.channel?.unref();
  return { signal: asked.signal, throwIfAsked: () => asked.signal.throwIfAborted() };
}

/** Once this process is gone its guard stops the database in order. */
function endNow(): never {
  endGroupsAtOnce();
  console.error('✗ Đã dừng ngay: lượt xem của giây cuối có thể chưa được ghi. (stopped at once)');
  process.exit(1);
}
