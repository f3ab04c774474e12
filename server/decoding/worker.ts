import { isOutOfMemory } from '#server/base/out-of-memory';
import type { Reply, Request } from '#server/decoding/contract';
import { CPU_SECONDS } from '#server/decoding/limits';
import { doJob } from '#server/decoding/work';

// On a group signal the server ends in its own time, and this process with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// `exit` would wait for a decoding thread.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (request: Request) => {
  void answer(request).then((reply) => process.send?.(reply, () => undefined));
});
process.send?.({ isReady: true } satisfies Reply);

async function answer(request: Request): Promise<Reply> {
  try {
    return { answer: await doJob(request), isSpent: isSpent() };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    const isMemory = isOutOfMemory(fault);
    return { failure: fault.message, isMemory, isSpent: isMemory || isSpent() };
  }
}

function isSpent(): boolean {
  const { user, system } = process.cpuUsage();
  return user + system > CPU_SECONDS * 1e6;
}
