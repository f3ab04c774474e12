/**
 * Why something failed, for the log, with its code where it has one. Where the database is to blame, its own words: an
 * error of Drizzle's would tell the whole statement with its values, among them what a reader has typed. What would begin
 * another line, or move a terminal's cursor, is written out.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return onOneLine(String(error));
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && cause.code ? String(cause.code) : '';
  return onOneLine(cause.message.startsWith(code) ? cause.message : `${code} ${cause.message}`);
}

function onOneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
