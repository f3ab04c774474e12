import type { ChildProcess } from 'node:child_process';
import { startChild } from '#server/decoding/child';
import type { JobName, Jobs, Reply } from '#server/decoding/contract';
import { LONGEST_MS } from '#server/decoding/limits';
import { memoryLimit } from '#server/decoding/memory';
import { residentBytes, watchMemory } from '#server/decoding/watching';
import { log } from '#server/telemetry/log';

/** The process exceeded its memory or time. */
export class TooHeavy extends Error {}

/** The file crashed its reader, or cannot be read. */
export class Undecodable extends Error {}

export class DecoderAway extends Error {}

export type Decode = <Name extends JobName>(name: Name, job: Jobs[Name]['job']) => Promise<Jobs[Name]['answer']>;

/** An idle process holds memory; another starts in a tenth of a second. */
const IDLE_MS = 10_000;
const START_MS = 30_000;
/** A process that still holds this part of its limit is renewed. */
const LEFT_BEHIND = 3;

/** Any other end means a lack of memory or time. */
const CRASHES = new Set<string | null>(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGSYS']);

/**
 * Reads foreign files in a child process, one at a time. A crash affects no later file. Throws TooHeavy, Undecodable or
 * DecoderAway.
 */
export function openDecoder(longestMs = LONGEST_MS): Decode {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function decode(request: object): Promise<unknown> {
    clearTimeout(idle);
    if (!child?.connected) child = await startReady();
    const used = child;
    try {
      const reply = await ask(used, request, longestMs);
      if (reply.isSpent || residentBytes(used.pid ?? 0) > memoryLimit() / LEFT_BEHIND) end(used);
      if ('answer' in reply) return reply.answer;
      throw reply.isMemory ? new TooHeavy(reply.failure) : new Undecodable(reply.failure);
    } finally {
      release(used);
      idle = setTimeout(() => end(used), IDLE_MS).unref();
    }
  }

  return (name, job) => {
    const result = last.then(() => decode({ name, ...job }));
    last = result.catch(() => undefined);
    return result as Promise<never>;
  };
}

async function startReady(): Promise<ChildProcess> {
  const child = startChild();
  try {
    const first = await nextReply(child, START_MS);
    if ('isReady' in first) return child;
    throw new Error('it said something else first');
  } catch (error) {
    end(child);
    log.error('media', 'the process that reads pictures could not be started', error);
    throw new DecoderAway('not started', { cause: error });
  }
}

async function ask(
  child: ChildProcess,
  request: object,
  longestMs: number,
): Promise<Exclude<Reply, { isReady: true }>> {
  const limit = memoryLimit();
  const stopWatching = watchMemory(child.pid ?? 0, limit, () => {
    log.warn('media', 'a file took too much memory to read', undefined, { megabytes: Math.round(limit / 1048576) });
    end(child);
  });
  try {
    const reply = nextReply(child, longestMs);
    child.send(request, () => undefined);
    return (await reply) as Exclude<Reply, { isReady: true }>;
  } catch (error) {
    end(child);
    throw error;
  } finally {
    stopWatching();
  }
}

/** Throws where the process ends, or is silent for `ms`. */
function nextReply(child: ChildProcess, ms: number): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => reject(new TooHeavy(`no answer within ${ms} ms`)), ms);
  const onExit = (code: number | null, signal: string | null) =>
    reject(new (CRASHES.has(signal) ? Undecodable : TooHeavy)(`the process ended (${signal ?? code})`));
  child.once('message', resolve).once('error', reject).once('exit', onExit);
  child.ref();
  child.channel?.ref();
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', resolve).off('error', reject).off('exit', onExit);
  });
}

/** An idle child must not keep this process alive. */
function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function end(child: ChildProcess): void {
  // Errors of its end do not matter.
  child.on('error', () => undefined);
  child.kill('SIGKILL');
  if (child.connected) child.disconnect();
}
