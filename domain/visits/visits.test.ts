import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countVisits,
  cutHit,
  type Hit,
  NEWCOMERS_AN_HOUR,
  ONLINE_MS,
  PURPOSE_HEADERS,
  requestReason,
  UNCOUNTED_REASONS,
  VISIT_SILENCE_MS,
} from '#domain/visits/visits';
import en from '#messages/en/figures';
import vi from '#messages/vi/figures';

const hit: Hit = { path: '/', at: 0, method: 'GET', address: '192.0.2.1', userAgent: 'x' };

test('every reason not to count has its words in both languages', () => {
  const reasons = [...UNCOUNTED_REASONS].toSorted();
  expect([vi, en].map((words) => Object.keys(words.figures.reasons).toSorted())).toEqual([reasons, reasons]);
});

describe('a request is a view', () => {
  test('when it is a GET navigation', () => {
    expect(requestReason(hit)).toBeUndefined();
    expect(requestReason({ ...hit, destination: 'document' })).toBeUndefined();
    expect(requestReason({ ...hit, purpose: 'anonymous-client-ip' })).toBeUndefined();
  });
  test.each([
    ['method', { method: 'HEAD' }],
    ['method', { method: 'POST' }],
    ['prefetch', { purpose: 'prefetch;prerender' }],
    ['prefetch', { purpose: 'Prefetch;anonymous-client-ip' }],
    ['prefetch', { purpose: 'preview' }],
    ['subrequest', { destination: 'empty' }],
    ['subrequest', { range: 'bytes=0-' }],
    ['subrequest', { range: 'bytes=0-', destination: 'document' }],
  ])('not when it is left out as %s', (reason, change) => expect(requestReason({ ...hit, ...change })).toBe(reason));
});

test('whatever a stranger sends, a hit that waits takes a few kilobytes, and its path is no page’s', () => {
  const long = 'x'.repeat(100_000);
  const cut = cutHit({ ...hit, path: `/${long}`, userAgent: long, session: long, purpose: long, address: long });
  expect(JSON.stringify(cut).length).toBeLessThan(6000);
  expect(cut.path.length).toBeGreaterThan(512);
  const kept = Object.entries(cut).map(([name, value]) => [name, String(value).length]);
  expect(Object.fromEntries(kept)).toMatchObject({
    path: 513,
    userAgent: 512,
    session: 4096,
    purpose: 128,
    address: 64,
  });
  const words = cutHit({ ...hit, method: long, range: long, destination: long });
  expect([words.method, words.range, words.destination].map((text) => text?.length)).toEqual([16, 8, 32]);
  const usual = { ...hit, destination: 'document', session: 'y'.repeat(600) };
  expect(cutHit(usual)).toEqual(usual);
});

test('the figures mean what is said of them', () => {
  expect([VISIT_SILENCE_MS, ONLINE_MS, NEWCOMERS_AN_HOUR]).toEqual([1_800_000, 300_000, 300]);
  expect(PURPOSE_HEADERS).toEqual(['sec-purpose', 'purpose', 'x-purpose', 'x-moz']);
});

describe('visits', () => {
  test('thirty minutes of silence begin a new one', () => {
    expect(countVisits([0, VISIT_SILENCE_MS - 1], undefined).visits).toBe(1);
    expect(countVisits([0, VISIT_SILENCE_MS], undefined).visits).toBe(2);
  });
  test('a reader seen a moment ago goes on with the visit', () => {
    expect(countVisits([1000], 0)).toEqual({ visits: 0, lastSeen: 1000 });
  });
  test('neither the order of the views nor how they are split into batches matters', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4 * VISIT_SILENCE_MS }), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.nat(), (all, seed) => {
        const sorted = all.toSorted((a, b) => a - b);
        const cut = seed % (sorted.length + 1);
        const first = countVisits(sorted.slice(0, cut).reverse(), undefined);
        const second = countVisits(sorted.slice(cut), cut === 0 ? undefined : first.lastSeen);
        expect(first.visits + second.visits).toBe(countVisits(all, undefined).visits);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});
