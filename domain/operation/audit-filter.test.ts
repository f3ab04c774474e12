import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditFilterOf, auditPath, readAuditQuery } from '#domain/operation/audit-filter';

test('what names nothing is left out', () => {
  const given = { who: 'x', group: 'weather', text: ' ', from: '2026-02-31', to: ['a', 'b'], before: '-1', page: '2' };
  expect(readAuditQuery(given)).toEqual({});
});

test('both days are included, as they are in Vietnam', () => {
  const query = readAuditQuery({ from: '2026-03-01', to: '2026-03-01', group: 'user', who: '7' });
  expect(auditFilterOf(query)).toMatchObject({
    actorId: 7,
    group: 'user',
    from: new Date('2026-02-28T17:00:00Z'),
    until: new Date('2026-03-01T17:00:00Z'),
  });
});

test('the filter stays in the address of the next page', () => {
  expect(auditPath({ text: 'lũ', before: '12' })).toBe('/dashboard/audit?text=l%C5%A9&before=12');
  expect(auditPath({})).toBe('/dashboard/audit');
});

test('whatever the address says, the filter is one that the database can follow, and its own address says the same', () => {
  const day = fc
    .tuple(fc.constantFrom('1900', '2026', '2199', '0000', '9999', '19000'), fc.nat(13), fc.nat(32))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const value = fc.oneof(
    day,
    fc.string({ unit: 'binary' }),
    fc.array(fc.string()),
    fc.constantFrom(undefined, 'user', '7', '\0', `${'x'.repeat(199)}😀`, ' \u0001 '),
  );
  const given = fc.record({ who: value, group: value, text: value, from: value, to: value, before: value });
  fc.assert(
    fc.property(given, (fields) => {
      const query = readAuditQuery(fields);
      const { text, ...rest } = auditFilterOf(query);
      for (const one of Object.values(rest)) expect(String(one)).not.toMatch(/NaN|Invalid/);
      expect(text).not.toBe('');
      expect(text?.isWellFormed()).not.toBe(false);
      const again = Object.fromEntries(new URL(auditPath(query), 'http://a').searchParams);
      expect(readAuditQuery(again)).toEqual(query);
    }),
    { seed: 20261130, numRuns: 250 },
  );
});
