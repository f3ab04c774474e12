import type { TableRow } from '#domain/article/body';

/**
 * How many rows at the top are the table's head: those of header cells alone, as far as none of them reaches below, since a
 * cell cannot leave the head. A table of header cells alone has none.
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
