/** Text that is markup already; whatever else is put into markup is escaped on the way. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = string | number | Markup | Part[] | undefined;

/**
 * Builds XML or HTML from a template: each value is escaped unless it is markup itself, a list is its parts joined, and
 * undefined is nothing. So no value can become markup by mistake.
 */
export function xml(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.map((string, place) => string + render(values[place])).join(''));
}

/** Escaped for the text and the quoted attributes of XML 1.0 and of HTML alike. */
export function escapeXml(text: string): string {
  return stripIllegal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Without the characters that XML 1.0 cannot carry in any form (section 2.2, `Char`), lone surrogates included. */
export function stripIllegal(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.map(render).join('') : escapeXml(String(part));
}
