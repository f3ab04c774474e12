import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { answerSiblings, askSiblings } from '#server/base/siblings';

export type Figures = MetricObjectWithValues<MetricValue<string>>[];

const TOPIC = 'figures';
/** A process that has not told its figures by then is left out. */
const LIMIT_MS = 2000;

/** Tells the figures of this process to whichever of those behind the same port asks for them. */
export function shareFigures(read: () => Promise<Figures>): void {
  answerSiblings(TOPIC, read);
}

/** The figures of all other processes behind the same port that answer in time; none where this is the only one. */
export async function figuresOfOthers(): Promise<Figures[]> {
  return (await askSiblings(TOPIC, undefined, LIMIT_MS)) as Figures[];
}
