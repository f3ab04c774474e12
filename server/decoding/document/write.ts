import type { ReadDocument } from '#domain/intake/document-report';
import { describedBy } from '#domain/intake/paste/description';
import { fontOf, isLegacy } from '#domain/intake/paste/fonts';
import { symbolFontOf } from '#domain/intake/paste/symbols';
import { escapeHtml } from '#domain/intake/paste/write-list';
import type { Losses } from '#server/decoding/document/losses';
import type { Facts, Paragraphs } from '#server/decoding/document/paragraphs';
import type { Look } from '#server/decoding/document/styles';

/** What mammoth reads a document as (lib/documents.js of its package). */
type Part =
  | { type: 'paragraph' | 'run'; styleId: string | null; children: Part[] }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'break'; breakType: string }
  | { type: 'hyperlink'; href?: string; children: Part[] }
  | { type: 'image'; altText?: string; readAsBuffer: () => Promise<Buffer> }
  | { type: 'table'; children: Part[] }
  | { type: 'tableRow'; isHeader: boolean; children: Part[] }
  | { type: 'tableCell'; colSpan: number; rowSpan: number; children: Part[] }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'bookmarkStart' | 'commentReference' };

export type MammothDocument = {
  children: Part[];
  notes: { resolve: (reference: object) => { body: Part[] } | null };
};

export async function writeDocument(
  document: MammothDocument,
  paragraphs: Paragraphs,
  losses: Losses,
): Promise<ReadDocument> {
  const writer = new Writer(document, paragraphs, losses);
  const html = await writer.write(document.children);
  return { html, pictures: [...writer.pictures.keys()], losses: losses.list() };
}

class Writer {
  readonly pictures = new Map<string, number>();
  readonly #document: MammothDocument;
  readonly #paragraphs: Paragraphs;
  readonly #losses: Losses;
  /** Only old encodings and signs need their fonts; beside them, the others tell what is none. */
  readonly #hasFonts: boolean;
  #isInNote = false;

  constructor(document: MammothDocument, paragraphs: Paragraphs, losses: Losses) {
    this.#document = document;
    this.#paragraphs = paragraphs;
    this.#losses = losses;
    this.#hasFonts = paragraphs.looks.some(({ font }) => isLegacy(fontOf(font)));
  }

  async write(parts: Part[]): Promise<string> {
    const written: string[] = [];
    for (const part of parts) written.push(await this.#writePart(part));
    return written.join('');
  }

  async #writePart(part: Part): Promise<string> {
    switch (part.type) {
      case 'paragraph':
        return this.#writeParagraph(this.#paragraphs.facts[Number(part.styleId)], part.children);
      case 'run':
        return this.#writeRun(this.#paragraphs.looks[Number(part.styleId)], await this.write(part.children));
      case 'text':
        return escapeHtml(part.value);
      case 'tab':
        return ' ';
      case 'checkbox':
        return part.checked ? '☒' : '☐';
      case 'break':
        return part.breakType === 'line' ? '<br>' : '';
      case 'hyperlink':
        return element('a', { href: part.href }, await this.write(part.children));
      case 'image':
        return this.#writePicture((await part.readAsBuffer()).toString(), part.altText ?? '');
      case 'table':
        return this.#writeTable(await this.write(part.children));
      case 'tableRow':
        return this.#writeRow(part.isHeader, await this.write(part.children));
      case 'tableCell':
        return this.#writeCell(part, await this.write(part.children));
      case 'noteReference':
        return this.#writeNote(part);
      default:
        return '';
    }
  }

  async #writeParagraph(facts: Facts | undefined, children: Part[]): Promise<string> {
    const html = await this.write(children);
    if (this.#isInNote) return `${html} `;
    if (!facts) return element('p', {}, html);
    const { style, item } = facts;
    if (/^(?:toc|table of figures)/.test(style)) {
      if (html) this.#losses.add('contents', '');
      return '';
    }
    const marker = item ? `<span style="mso-list:Ignore">${item.isBullet ? '•' : escapeHtml(item.marker)}</span>` : '';
    const heading = /^heading ([1-9])$/.exec(style)?.[1];
    const tag = heading ? `h${Math.min(6, Number(heading))}` : 'p';
    return element(tag, { class: CLASSES[style], style: styleOf(facts) }, marker + html);
  }

  #writeRun(look: Look | undefined, html: string): string {
    if (!look || html === '') return html;
    let written = html;
    if (look.raised) written = element(look.raised, {}, written);
    if (look.isStruck) written = element('s', {}, written);
    if (look.isUnderlined) written = element('u', {}, written);
    if (look.isItalic) written = element('i', {}, written);
    if (look.isBold) written = element('b', {}, written);
    const style = [
      look.font && (this.#hasFonts || symbolFontOf(look.font.toLowerCase()))
        ? `font-family:'${look.font.replace(/['"\\;]/g, '')}'`
        : '',
      look.isCapitals ? 'text-transform:uppercase' : '',
    ].filter(Boolean);
    return style.length > 0 ? element('span', { style: style.join(';') }, written) : written;
  }

  #writeTable(html: string): string {
    return this.#isInNote ? html : element('table', {}, html);
  }

  #writeRow(isHead: boolean, html: string): string {
    if (this.#isInNote) return html;
    const row = element('tr', {}, html);
    return isHead ? element('thead', {}, row) : row;
  }

  #writeCell({ colSpan: colspan, rowSpan: rowspan }: { colSpan: number; rowSpan: number }, html: string): string {
    return this.#isInNote ? html : element('td', { colspan, rowspan }, html);
  }

  #writePicture(name: string, alt: string): string {
    if (this.#isInNote) {
      this.#losses.add('pictures', '');
      return '';
    }
    const place = this.pictures.get(name) ?? this.pictures.size;
    this.pictures.set(name, place);
    const words = describedBy(alt);
    const described = words && ` alt="${escapeHtml(words)}"`;
    return `<img data-picture="${place}"${described}>`;
  }

  /** A note within a note has no place. */
  async #writeNote(reference: object): Promise<string> {
    const note = this.#isInNote ? null : this.#document.notes.resolve(reference);
    if (!note) return '';
    this.#isInNote = true;
    const html = await this.write(note.body);
    this.#isInNote = false;
    return element('span', { 'data-footnote': '' }, html);
  }
}

/** As Word names its styles in HTML. */
const CLASSES: Record<string, string> = {
  title: 'MsoTitle',
  subtitle: 'MsoSubtitle',
  caption: 'MsoCaption',
  quote: 'MsoQuote',
  'intense quote': 'MsoIntenseQuote',
  'list paragraph': 'MsoListParagraph',
};

const ALIGNMENTS: Record<string, string> = {
  ...{ center: 'center', right: 'right', end: 'right' },
  ...{ both: 'justify', distribute: 'justify' },
};

function styleOf({ item, align, outline, hasLine }: Facts): string | undefined {
  const style = [
    item && `mso-list:l${item.list} level${item.level + 1} lfo${item.number}`,
    ALIGNMENTS[align] && `text-align:${ALIGNMENTS[align]}`,
    outline > 0 && `mso-outline-level:${outline}`,
    hasLine && 'border-bottom:solid',
  ].filter(Boolean);
  return style.length > 0 ? style.join(';') : undefined;
}

function element(tag: string, attributes: Record<string, string | number | undefined>, html: string): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== 1);
  const written = given.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  return `<${tag}${written.join('')}>${html}</${tag}>`;
}
