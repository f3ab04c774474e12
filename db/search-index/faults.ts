/** SQLSTATE classes of faulty content: data, constraints, limits, internal errors. */
export const FAULTS = /^(22|23|54|XX)/;

/** PostgreSQL's SQLSTATE. */
export function codeOf(error: unknown): string | undefined {
  const { code } = ((error as Error).cause ?? error) as { code?: string };
  return code;
}
