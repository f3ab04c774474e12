import { type Batch, cutHit, type Hit } from '#domain/visits/visits';

/** `closing`: given up, because the server stops. */
export type Delivery = 'recorded' | 'retry' | 'closing';

type Options = {
  send: (batch: Batch) => Promise<Delivery>;
  /** Milliseconds from the first hit to sending, and between tries. */
  delay?: number;
  /** Most hits waiting; those beyond count as dropped. */
  limit?: number;
  batchSize?: number;
};

type Waiting = { hits: Hit[]; settled: PromiseWithResolvers<void> };

/**
 * Sends hits in batches, one at a time. `add` returns a promise for the hit's own batch; held by `waitUntil`, it keeps
 * a stopping server from losing the hit.
 */
export function createVisitBuffer({ send, delay = 1000, limit = 100_000, batchSize = 5000 }: Options) {
  let waiting: Waiting[] = [];
  let count = 0;
  let dropped = 0;
  let isDelivering = false;

  function add(hit: Hit): Promise<void> {
    const last = waiting.at(-1);
    const batch = last && (last.hits.length < batchSize || count >= limit) ? last : open();
    if (count < limit) {
      batch.hits.push(cutHit(hit));
      count += 1;
    } else dropped += 1;
    if (!isDelivering) deliver();
    return batch.settled.promise;
  }

  function open(): Waiting {
    const batch = { hits: [], settled: Promise.withResolvers<void>() };
    waiting.push(batch);
    return batch;
  }

  async function deliver(): Promise<void> {
    isDelivering = true;
    await pause(delay);
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      count -= batch.hits.length;
      const isClosing = (await sendUntilSettled(batch.hits)) === 'closing';
      batch.settled.resolve();
      if (isClosing) giveUp();
      else if (waiting.length === 1) await pause(delay);
    }
    isDelivering = false;
  }

  async function sendUntilSettled(hits: Hit[]): Promise<Delivery> {
    const batch = { id: crypto.randomUUID(), hits, dropped };
    dropped = 0;
    for (;;) {
      const outcome = await send({ ...batch, waiting: count }).catch((): Delivery => 'retry');
      if (outcome !== 'retry') return outcome;
      await pause(delay);
    }
  }

  function giveUp(): void {
    for (const { settled } of waiting) settled.resolve();
    waiting = [];
    count = 0;
  }

  return { add };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
