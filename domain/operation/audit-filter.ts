import { addDays, instantAt, isRealDay } from '#domain/base/calendar';
import { cutTo } from '#domain/base/one-line';
import { normalizeText } from '#domain/base/text';
import { idOf } from '#domain/http/paths';
import { AUDIT_ACTIONS } from '#domain/operation/audit';

/** The kinds of things that the audit trail tells of. */
export const AUDIT_GROUPS = [...new Set(AUDIT_ACTIONS.map((action) => action.slice(0, action.indexOf('.'))))];

/** The filter as its form holds it: text, so that what was typed stays. */
const FILTER_FIELDS = ['who', 'group', 'text', 'from', 'to', 'before'] as const;
export type AuditQuery = Partial<Record<(typeof FILTER_FIELDS)[number], string>>;

/** Letters of what is typed. */
const LONGEST = 200;

type Given = Record<string, string | string[] | undefined>;

/** The fields of an address that name something; the rest is as if it were not there. */
export function readAuditQuery(given: Given): AuditQuery {
  const isGood: Record<(typeof FILTER_FIELDS)[number], (value: string) => boolean> = {
    who: (value) => idOf(value) !== undefined,
    group: (value) => AUDIT_GROUPS.includes(value),
    text: (value) => value !== '',
    from: isRealDay,
    to: isRealDay,
    before: (value) => idOf(value) !== undefined,
  };
  const fields = FILTER_FIELDS.flatMap((field) => {
    const value = given[field];
    const read = typeof value === 'string' ? cutTo(normalizeText(value), LONGEST).trim() : '';
    return isGood[field](read) ? [[field, read]] : [];
  });
  return Object.fromEntries(fields);
}

/** What the fields ask for; both days included, as they are in Vietnam. */
export function auditFilterOf({ who, group, text, from, to, before }: AuditQuery) {
  return {
    actorId: who ? Number(who) : undefined,
    group,
    text,
    from: from ? instantAt(from, '00:00') : undefined,
    until: to ? instantAt(addDays(to, 1), '00:00') : undefined,
    before: before ? Number(before) : undefined,
  };
}

/** The address of the audit trail with that filter. */
export function auditPath(query: AuditQuery): string {
  const search = new URLSearchParams(query).toString();
  return search ? `/dashboard/audit?${search}` : '/dashboard/audit';
}
