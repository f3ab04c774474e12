/**
 * Why something failed, for the log, with its code. Takes the cause's message: Drizzle's own holds the statement with
 * its values, which readers may have typed. Escapes line ends and control characters.
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
