import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { forbidIndexing } from '#server/http/response/indexing';
import robots from '../../../app/robots';

afterEach(() => vi.unstubAllEnvs());

test('a rehearsal tells crawlers to stay away, in robots.txt and with every answer', async () => {
  vi.stubEnv('INDEXING', '0');
  expect(robots()).toEqual({ rules: { userAgent: '*', disallow: '/' } });

  runPipeline({ response: [forbidIndexing] });
  const server = createServer((_, response) => response.end('x'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  server.close();
});

test('a portal asks to be read where it runs, not where it was built', () => {
  vi.stubEnv('SITE_URL', 'https://tin.example');
  expect(robots().sitemap).toBe('https://tin.example/sitemap.xml');
});
