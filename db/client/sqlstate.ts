/** SQLSTATE classes of faulty content: data, constraints, limits, internal errors. */
export const FAULTS = /^(22|23|54|XX)/;

export const FOREIGN_KEY = '23503';
export const NO_TABLE = '42P01';
/** As by a `statement_timeout`. */
export const CANCELLED = '57014';

/** PostgreSQL's code of an error; drizzle wraps the driver's. */
export function sqlstateOf(error: unknown): string | undefined {
  const { code } = ((error as Error).cause ?? error) as { code?: string };
  return code;
}
