import type { Batch, Hit } from '#domain/visits';

/** What came of sending a batch: recorded, to be sent again, or given up because the server is closing. */
export type Delivery = 'recorded' | 'retry' | 'closing';

type Options = {
  send: (batch: Batch) => Promise<Delivery>;
  /** Milliseconds from the first hit to its sending, and between tries. */
  delay?: number;
  /** Hits waiting at the most; those beyond are counted as dropped. */
  limit?: number;
  /** Hits in one batch at the most. */
  batchSize?: number;
};

/**
 * Collects hits in memory and sends them as batches, one at a time. `add` gives the promise of the running delivery:
 * whoever holds it (`waitUntil`) keeps a stopping server from losing what is buffered.
 */
export function createVisitBuffer({ send, delay = 1000, limit = 100_000, batchSize = 5000 }: Options) {
  let waiting: Hit[] = [];
  let dropped = 0;
  let delivery: Promise<void> | undefined;

  function add(hit: Hit): Promise<void> {
    if (waiting.length < limit) waiting.push(hit);
    else dropped += 1;
    delivery ??= deliver().finally(() => {
      delivery = undefined;
    });
    return delivery;
  }

  async function deliver(): Promise<void> {
    await pause(delay);
    while (waiting.length > 0 || dropped > 0) {
      const batch = { id: crypto.randomUUID(), hits: waiting.slice(0, batchSize), dropped };
      waiting = waiting.slice(batchSize);
      dropped = 0;
      for (;;) {
        const outcome = await send(batch).catch((): Delivery => 'retry');
        if (outcome === 'recorded') break;
        if (outcome === 'closing') return;
        await pause(delay);
      }
      if (waiting.length > 0) await pause(waiting.length < batchSize ? delay : 0);
    }
  }

  return { add };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
