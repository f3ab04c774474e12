/** Text that `xml` does not escape. */
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

/** Escapes each value unless it is `Markup`, joins lists, omits undefined. */
export function xml(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.map((string, place) => string + render(values[place])).join(''));
}

/** For text and quoted attributes of XML 1.0 and HTML. */
export function escapeXml(text: string): string {
  return stripIllegal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Removes what XML 1.0 cannot carry in any form (section 2.2, `Char`), lone surrogates included. */
export function stripIllegal(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.map(render).join('') : escapeXml(String(part));
}
