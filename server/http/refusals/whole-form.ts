const FORM = /^\s*multipart\/form-data\s*;\s*boundary=(?:"([^"\\\p{Cc}]+)"|([\w!#$%&'*+.^`|~-]+))\s*$/iu;

/** In characters (RFC 2046, section 5.1.1). */
const LONGEST_BOUNDARY = 70;

/** RFC 9110, section 5.1, as latin1. */
const HEADER = /^[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e\x80-\xff]*$/;

/** In bytes. */
const LONGEST_HEAD = 8 * 1024;

/**
 * Whether a form is complete and as announced: readable headers in each part, and the end (RFC 7578). Next fails at any
 * other.
 */
export function isWholeForm(contentType: string, body: Buffer): boolean {
  const [, quoted, plain] = FORM.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || boundary.length > LONGEST_BOUNDARY) return false;
  const [, ...parts] = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  return end !== undefined && /^--(?:\r\n|$)/.test(end) && parts.every(hasHead);
}

function hasHead(part: string): boolean {
  const end = part.slice(0, LONGEST_HEAD).indexOf('\r\n\r\n');
  if (!part.startsWith('\r\n') || end < 0) return false;
  return part
    .slice(2, end)
    .split('\r\n')
    .every((line) => HEADER.test(line));
}
