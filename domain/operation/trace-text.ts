type Value = string | number | boolean | undefined;

/** These tell only the kind of work; others may hold an address, a person or typed text. */
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

/** Next names some spans after a full address or a query. */
const TELLS_ADDRESS = /[?=&@]|:\/\//;

/** What may leave the machine. */
export function keptAttributes(attributes: Record<string, unknown>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, Value] => KEPT.has(entry[0]) && typeof entry[1] !== 'object',
    ),
  );
}

/** The kind where the name tells an address. */
export function keptName(name: string, kind: unknown): string {
  return TELLS_ADDRESS.test(name) ? String(kind ?? 'step') : name;
}

const OPERATIONS = ['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'listen', 'notify'];
const TABLE = /\b(?:from|into|update)\s{1,20}"?([a-z_]\w{0,62})"?(\W|$)/gi;

/** The operation and its first table, nothing else of the statement. */
export function queryName(statement: string): { operation: string; summary: string } {
  const first = statement.trimStart().slice(0, 10).toLowerCase();
  const operation = OPERATIONS.find((known) => first.startsWith(known)) ?? 'other';
  // A bracket follows a function.
  const table = [...statement.matchAll(TABLE)].find(([, , next]) => next !== '(')?.[1];
  return { operation, summary: table ? `${operation} ${table}` : operation };
}
