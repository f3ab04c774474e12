import type { BodyNode, InlineNode, ListItem, TableCell } from '#domain/article/body';

export type DemoFigure = { scene: string; alt: string; caption: string };

/** Dated back from the day of loading: the demo never looks old. */
export type DemoArticle = {
  category: string;
  title: string;
  sapo: string;
  /** Days before the day of loading, at `time` (HH:MM, Asia/Ho_Chi_Minh). */
  daysAgo: number;
  time: string;
  byline: string;
  tags: string[];
  cover?: DemoFigure;
  body: DemoNode[];
  source?: { name: string; url?: string };
};

/** Pictures and files by their names, until they are loaded. */
export type DemoNode =
  | BodyNode
  | { type: 'demoFigure'; figure: DemoFigure }
  | { type: 'demoGallery'; figures: DemoFigure[] }
  | { type: 'demoFile'; block: 'video' | 'audio' | 'attachment'; file: string; title: string };

/** Of strings, `**bold**` is the only markup. */
type Words = (string | InlineNode)[];

/** Before the title of an earlier article, in the address of a link to it. */
export const TO_ARTICLE = 'demo:';

/** Stands for the day of publication, in words. */
export const DAY = '{ngày}';

export function p(...words: Words): BodyNode {
  return { type: 'paragraph', content: words.flatMap(inline) };
}

/** A number to call: shown in groups, as it is written. */
export function phone(number: string): InlineNode {
  const href = `tel:${number.replaceAll(' ', '')}`;
  return { type: 'text', text: number, marks: [{ type: 'link', attrs: { href } }] };
}

/** A line of the place and day or of a signature. */
export function right(...words: Words): BodyNode {
  return { type: 'paragraph', attrs: { textAlign: 'right' }, content: words.flatMap(inline) };
}

export function h2(text: string): BodyNode {
  return { type: 'heading', attrs: { level: 2 }, content: inline(text) };
}

export function h3(text: string): BodyNode {
  return { type: 'heading', attrs: { level: 3 }, content: inline(text) };
}

export function quote(text: string): BodyNode {
  return { type: 'blockquote', content: [p(text)] };
}

export function list(...items: string[]): BodyNode {
  return { type: 'bulletList', content: items.map((item) => listItem(item)) };
}

export function steps(...items: ListItem[]): BodyNode {
  return { type: 'orderedList', content: items };
}

/** a), b), c), d), đ) */
export function points(...items: string[]): BodyNode {
  const attrs = { kind: 'vietnamese', delimiter: ')' } as const;
  return { type: 'orderedList', attrs, content: items.map((item) => listItem(item)) };
}

/** `within` are blocks below its words, such as another list. */
export function listItem(text: string, ...within: BodyNode[]): ListItem {
  return { type: 'listItem', content: [p(text), ...within] };
}

export function note(...texts: string[]): BodyNode {
  return { type: 'note', content: texts.map((text) => p(text)) };
}

export const line: BodyNode = { type: 'horizontalRule' };

/** Cells of a row are separated by ` | `; the first row is the head. */
export function table(caption: string, head: string, ...rows: string[]): BodyNode {
  return {
    type: 'table',
    attrs: { caption },
    content: [cells(head, 'tableHeader'), ...rows.map((row) => cells(row, 'tableCell'))],
  };
}

export function figure(scene: string, alt: string, caption: string): DemoNode {
  return { type: 'demoFigure', figure: { scene, alt, caption } };
}

/** Each as `figure` takes it. */
export function gallery(...figures: [scene: string, alt: string, caption: string][]): DemoNode {
  return { type: 'demoGallery', figures: figures.map(([scene, alt, caption]) => ({ scene, alt, caption })) };
}

export function file(block: 'video' | 'audio' | 'attachment', name: string, title: string): DemoNode {
  return { type: 'demoFile', block, file: name, title };
}

export function link(text: string, title: string): InlineNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href: `${TO_ARTICLE}${title}` } }] };
}

export function raised(text: string): InlineNode {
  return { type: 'text', text, marks: [{ type: 'superscript' }] };
}

export function lowered(text: string): InlineNode {
  return { type: 'text', text, marks: [{ type: 'subscript' }] };
}

export function footnote(text: string): InlineNode {
  return { type: 'footnote', content: [{ type: 'text', text }] };
}

function cells(row: string, type: TableCell['type']) {
  const content = row.split(' | ').map((text) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [p(text)] }));
  return { type: 'tableRow' as const, content };
}

function inline(words: string | InlineNode): InlineNode[] {
  if (typeof words !== 'string') return [words];
  return words
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('**')
        ? { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
        : { type: 'text', text: part },
    );
}
