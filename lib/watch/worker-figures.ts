import type { MetricObjectWithValues, MetricValue } from 'prom-client';

export type Figures = MetricObjectWithValues<MetricValue<string>>[];

/** As `scripts/worker-figures`, which runs where the processes are started, hands them on. */
type Message = { congTin?: string; number: number; figures?: Figures[] };

/** The other side gives up silent processes before that. */
const LIMIT_MS = 5000;

/** Pages and the instrumentation are bundled apart; the answers come to the one that asked. */
const shared = globalThis as typeof globalThis & {
  congTinFigures?: { number: number; waiting: Map<number, (figures: Figures[]) => void> };
};
shared.congTinFigures ??= { number: 0, waiting: new Map() };
const asked = shared.congTinFigures;

/** Tells the figures of this process to whichever of those behind the same port asks for them. */
export function shareFigures(read: () => Promise<Figures>): void {
  if (!isRelayed()) return;
  process.on('message', (message: Message) => {
    const { number } = message;
    if (message.congTin === 'figures?')
      void read().then((figures) => process.send?.({ congTin: 'figures', number, figures }));
    else if (message.congTin === 'figures') asked.waiting.get(number)?.(message.figures ?? []);
  });
}

/** The figures of all other processes behind the same port that answer in time; none where this is the only one. */
export async function figuresOfOthers(): Promise<Figures[]> {
  if (!isRelayed()) return [];
  asked.number += 1;
  const { number, waiting } = asked;
  const { promise, resolve } = Promise.withResolvers<Figures[]>();
  const timer = setTimeout(resolve, LIMIT_MS, []);
  waiting.set(number, resolve);
  process.send?.({ congTin: 'figures?', number });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    waiting.delete(number);
  }
}

/** Set by `scripts/workers`; another program that starts several processes would not answer. */
function isRelayed(): boolean {
  return process.send !== undefined && process.env['FIGURES_RELAY'] === '1';
}
