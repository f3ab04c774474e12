import { expect, test } from 'vitest';
import { findAffected } from '#domain/operation/advisories';
import { auditShipped } from '#tools/audit';
import { listShipped, readAdvisories } from '#tools/shipped';

test('each program that is shipped tells its version, and none has a hole without a reason', async () => {
  const shipped = await listShipped();
  expect(shipped.map(({ program }) => program)).toEqual(['postgresql', 'node', 'sharp', 'libvips', 'libheif']);
  for (const { version } of shipped) expect(version).toMatch(/^\d+\.\d+/);
  const { advisories } = readAdvisories();
  expect(findAffected(shipped, advisories).filter(({ isAccepted }) => !isAccepted)).toEqual([]);
});

test('every advisory names its ids, its source and its range', () => {
  const { asOf, advisories } = readAdvisories();
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const { ids, source, from, before, published } of advisories) {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toMatch(/^(CVE-\d{4}-\d{4,}|GHSA(-[a-z0-9]{4}){3})$/);
    expect([source, from, before, published]).toEqual([
      expect.stringMatching(/^https:/),
      expect.stringMatching(/^\d/),
      expect.stringMatching(/^\d/),
      expect.stringMatching(/^\d{4}-\d\d/),
    ]);
  }
});

test('a version with a hole fails the audit with its ids, an accepted one is told with its reason', () => {
  const hole = {
    program: 'node',
    ids: ['CVE-2026-1'],
    from: '24.0',
    before: '24.9',
    published: '2026-01',
    source: 'https://x',
  };
  const list = { asOf: '2026-11-30', advisories: [hole] };
  expect(() => auditShipped([{ program: 'node', version: '24.8.1' }], list)).toThrow(
    /node 24\.8\.1.*24\.9.*CVE-2026-1/,
  );
  const accepted = { versions: ['24.8.1'], reason: 'not reached' };
  const lines = auditShipped([{ program: 'node', version: '24.8.1' }], {
    ...list,
    advisories: [{ ...hole, accepted }],
  });
  expect(lines.join()).toContain('not reached');
  expect(auditShipped([{ program: 'node', version: '24.9.0' }], list).join()).toContain('2026-11-30');
});
