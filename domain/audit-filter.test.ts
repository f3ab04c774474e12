import { expect, test } from 'vitest';
import { auditFilterOf, auditPath, readAuditQuery } from '#domain/audit-filter';

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
