type Value = string | number | boolean | undefined;

/** Attributes that say what kind of thing was done; all others may name an address, a person or what was typed. */
const KEPT = new Set([
  'cong_tin.aborted',
  'cong_tin.request_id',
  'cong_tin.route',
  'db.operation.name',
  'db.query.summary',
  'db.system.name',
  'error.type',
  'http.method',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'http.status_code',
  'next.page',
  'next.route',
  'next.rsc',
  'next.segment',
  'next.span_type',
]);

/** An address in full, or a query: such a name is Next's own for an address that was fetched or asked for. */
const TELLS_ADDRESS = /[?=&@]|:\/\//;

/** What of a span's attributes may leave the machine. */
export function keptAttributes(attributes: Record<string, unknown>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, Value] => KEPT.has(entry[0]) && typeof entry[1] !== 'object',
    ),
  );
}

/** The name of a span, or of its kind where the name tells an address. */
export function keptName(name: string, kind: unknown): string {
  return TELLS_ADDRESS.test(name) ? String(kind ?? 'step') : name;
}

const OPERATIONS = ['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'listen', 'notify'];
const TABLE = /\b(?:from|into|update)\s{1,20}"?([a-z_]\w{0,62})"?(\W|$)/gi;

/** What a statement does and to which table first, without a word of the rest. */
export function queryName(statement: string): { operation: string; summary: string } {
  const first = statement.trimStart().slice(0, 10).toLowerCase();
  const operation = OPERATIONS.find((known) => first.startsWith(known)) ?? 'other';
  // What a bracket follows is a function.
  const table = [...statement.matchAll(TABLE)].find(([, , next]) => next !== '(')?.[1];
  return { operation, summary: table ? `${operation} ${table}` : operation };
}
