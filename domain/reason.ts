/**
 * Why something failed, for the log, with its code where it has one. Where the database is to blame, its own words: an
 * error of Drizzle's would tell the whole statement with its values, among them what a reader has typed.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return ('code' in cause && cause.code ? `${String(cause.code)} ` : '') + cause.message;
}
