import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { answerSiblings, askSiblings } from '#server/base/siblings';

export type Metrics = MetricObjectWithValues<MetricValue<string>>[];

const TOPIC = 'metrics';
const LIMIT_MS = 2000;

export function shareMetrics(read: () => Promise<Metrics>): void {
  answerSiblings(TOPIC, read);
}

/** Leaves out processes that do not answer in time. */
export async function metricsOfOthers(): Promise<Metrics[]> {
  return (await askSiblings(TOPIC, undefined, LIMIT_MS)) as Metrics[];
}
