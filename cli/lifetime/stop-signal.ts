import { endGroupsAtOnce } from '#cli/lifetime/guard';
import { outliveBrokenPipes } from '#server/http/connection/broken-pipe';

/** Terminal, npm and `run.mjs` each pass on one Ctrl-C within this time. */
const SAME_MS = 1000;

export class Stopped extends Error {}

type StopRequest = { signal: AbortSignal; throwIfAsked(): void };

/**
 * A stop request is a signal, or the loss of `run.mjs`. The first aborts `signal`; another after a second ends
 * everything at once.
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

/** The guard then stops the database in order. */
function endNow(): never {
  endGroupsAtOnce();
  console.error('✗ Đã dừng ngay: lượt xem của giây cuối có thể chưa được ghi. (stopped at once)');
  process.exit(1);
}
