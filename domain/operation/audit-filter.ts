import { addDays, instantAt, isRealDay } from '#domain/base/calendar';
import { cutTo } from '#domain/base/one-line';
import { normalizeText } from '#domain/base/text';
import { idOf } from '#domain/http/paths';
import { AUDIT_ACTIONS } from '#domain/operation/audit';

export const AUDIT_GROUPS = [...new Set(AUDIT_ACTIONS.map((action) => action.slice(0, action.indexOf('.'))))];

/** Text, so that the form keeps what was typed. */
const FILTER_FIELDS = ['who', 'group', 'text', 'from', 'to', 'before'] as const;
export type AuditQuery = Partial<Record<(typeof FILTER_FIELDS)[number], string>>;

/** In code points. */
const LONGEST = 200;

type Given = Record<string, string | string[] | undefined>;

/** Drops invalid fields. */
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

/** Both days are included, in Vietnam's time. */
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

export function auditPath(query: AuditQuery): string {
  const search = new URLSearchParams(query).toString();
  return search ? `/dashboard/audit?${search}` : '/dashboard/audit';
}
