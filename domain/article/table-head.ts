import type { TableRow } from '#domain/article/body';

/**
 * The rows in the table's head: rows of header cells only, from the top, whose rowspans stay within the head, since a
 * cell cannot leave it. A table of header cells only has no head.
 */
export function countHeadRows(rows: TableRow[]): number {
  const first = rows.findIndex(({ content = [] }) => !content.every(({ type }) => type === 'tableHeader'));
  let head = Math.max(0, first);
  for (let shorter = -1; shorter !== head; ) {
    shorter = head;
    head = rows.slice(0, head).findIndex((row, place) => reach(row) + place > shorter);
    if (head < 0) head = shorter;
  }
  return head;
}

function reach({ content = [] }: TableRow): number {
  return Math.max(1, ...content.map(({ attrs }) => attrs.rowspan));
}
