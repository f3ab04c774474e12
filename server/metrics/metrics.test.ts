import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { closeDatabase } from '#db/client/client';
import { renderMetrics } from '#server/metrics/metrics';

beforeAll(() => {
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
});
afterAll(closeDatabase);

function read(file: string) {
  return parse(readFileSync(`deploy/prometheus/${file}`, 'utf8'));
}

test('every figure that an alert rule asks for exists, and counters are counters', async () => {
  const { text } = await renderMetrics();
  const kinds = new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name, kind]));
  const { rules } = read('rules.yml').groups[0] as { rules: { expr: string }[] };
  expect(rules).toHaveLength(3);
  for (const { expr } of rules)
    for (const [name] of expr.matchAll(/cong_tin_\w+/g)) expect([...kinds.keys()]).toContain(name);
  for (const [name, kind] of kinds)
    if (name?.startsWith('cong_tin_')) expect(kind === 'counter').toBe(name.endsWith('_total'));
});

test('Prometheus is sent to where the metrics are', () => {
  expect(read('scrape.yml').scrape_configs[0]).toMatchObject({ metrics_path: '/api/metrics', honor_labels: true });
});

test('without the database the metrics of the process are there all the same', async () => {
  const { text, type } = await renderMetrics();
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toMatch(/^cong_tin_database_pool_size\{instance="[^"]+"\} 10$/m);
  expect(text).not.toMatch(/^cong_tin_queue_length\{/m);
});
