import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Workflow = { jobs: { test: { steps: { run?: string; with?: Record<string, unknown> }[] } } };

test('the public CI runs the one command that a developer does, on the Node that the project asks for', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as Workflow;
  const { steps } = jobs.test;
  expect(steps.at(-1)?.run).toBe('npm test');
  expect(readFileSync('.ci/run', 'utf8')).toContain('exec npm test');
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  const node = steps.find(({ with: given }) => given?.['node-version'])?.with?.['node-version'];
  expect(engines.node).toContain(`>=${node}.`);
});
