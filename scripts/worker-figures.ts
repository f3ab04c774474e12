import cluster, { type Worker } from 'node:cluster';

/** A process that has not told its figures by then is left out, in milliseconds. */
const LIMIT_MS = 2000;

/** As `lib/watch/worker-figures` sends and hears them. */
type Question = { congTin: 'figures?'; number: number };
type Answer = { congTin: 'figures'; number: number; figures: unknown };

/** Lets each of the processes ask for the figures of all others: a scrape of their port reaches only one of them. */
export function relayFigures(): void {
  let lastNumber = 0;
  const waiting = new Map<number, (figures: unknown) => void>();

  cluster.on('message', (worker, message: Question | Answer) => {
    if (message?.congTin === 'figures') waiting.get(message.number)?.(message.figures);
    else if (message?.congTin === 'figures?') void answer(worker, message.number);
  });

  async function answer(asking: Worker, number: number): Promise<void> {
    const others = Object.values(cluster.workers ?? {}).filter((other) => other && other.id !== asking.id);
    const told = await Promise.all(others.map((other) => ask(other as Worker)));
    const figures = told.filter((one) => one !== undefined);
    if (asking.isConnected()) asking.send({ congTin: 'figures', number, figures });
  }

  function ask(worker: Worker): Promise<unknown> {
    lastNumber += 1;
    const number = lastNumber;
    return new Promise((resolve) => {
      const end = (figures?: unknown) => {
        clearTimeout(timer);
        waiting.delete(number);
        resolve(figures);
      };
      const timer = setTimeout(end, LIMIT_MS);
      waiting.set(number, end);
      if (worker.isConnected()) worker.send({ congTin: 'figures?', number });
      else end();
    });
  }
}
