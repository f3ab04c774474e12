/** Whether a setting that may be missing is one of the values that are known. */
export function isOneOf(known: readonly string[], value: string | undefined): boolean {
  return !value || known.includes(value);
}

export function isAddress(text: string, protocol: RegExp): boolean {
  return URL.canParse(text) && protocol.test(new URL(text).protocol);
}

/** One line for a value that cannot be meant so, with those that can. */
export function wrongValue(name: string, value: string | undefined, known: string): string {
  return `${name}=${value} không dùng được; hãy chọn: ${known}. (not a value of ${name})`;
}
