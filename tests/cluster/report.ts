import { isView, type Load, percentile } from '#tests/cluster/load';

/** Times in ms. */
export function reportLoad({ samples }: Pick<Load, 'samples'>): string {
  const phases = [...new Set(samples.map(({ phase }) => phase)), 'in all'];
  const lines = phases.map((phase) => {
    const own = samples.filter((sample) => phase === 'in all' || sample.phase === phase);
    const times = [0.5, 0.99, 1].map((part) => `${percentile(own, part).toFixed(0)} ms`.padStart(9)).join('');
    const failed = own.filter(({ fault }) => fault).length;
    return `${phase.padEnd(12)}${String(own.length).padStart(9)}${times}${String(failed).padStart(8)}`;
  });
  const views = samples.filter(isView).length;
  const seconds = ((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)) / 1000;
  const rate = `${(samples.length / seconds).toFixed(0)} requests a second for ${seconds.toFixed(0)} s, ${views} views`;
  return [`${'phase'.padEnd(12)} requests      50 %     99 %   slowest  failed`, ...lines, rate].join('\n');
}
