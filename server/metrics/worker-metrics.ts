import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { answerSiblings, askSiblings } from '#server/base/siblings';

export type Metrics = MetricObjectWithValues<MetricValue<string>>[];

const TOPIC = 'metrics';
/** A process that has not told its metrics by then is left out. */
const LIMIT_MS = 2000;

/** Tells the metrics of this process to whichever of those behind the same port asks for them. */
export function shareMetrics(read: () => Promise<Metrics>): void {
  answerSiblings(TOPIC, read);
}

/** The metrics of all other processes behind the same port that answer in time; none where this is the only one. */
export async function metricsOfOthers(): Promise<Metrics[]> {
  return (await askSiblings(TOPIC, undefined, LIMIT_MS)) as Metrics[];
}
