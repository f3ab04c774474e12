import type { Paragraphs } from '#server/decoding/document/paragraphs';

/** Where a reader looks for styles that nothing refers to. */
export const STYLES = 'word/styles.xml';

/** Names each reference that stands in the place of a style: a reader warns of each unknown one, and compares all warnings. */
export function writeStyles({ facts, looks }: Pick<Paragraphs, 'facts' | 'looks'>): string {
  const all = [...facts.map((_, id) => style('paragraph', id)), ...looks.map((_, id) => style('character', id))];
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<w:styles xmlns:w="${namespace}">${all.join('')}</w:styles>`;
}

function style(type: string, id: number): string {
  return `<w:style w:type="${type}" w:styleId="${id}"/>`;
}
