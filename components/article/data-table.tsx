import { useTranslations } from 'next-intl';
import type { BodyNode, TableCell, TableRow } from '#domain/article/body';
import { longestLine } from '#domain/article/longest-line';
import { countHeadRows } from '#domain/article/table-head';

type Props = { rows: TableRow[]; caption: string | undefined; children: (content: BodyNode[]) => React.ReactNode };

/** Scrolls if wider than the page; `children` draws a cell's content. */
export function DataTable({ rows, caption, children }: Props) {
  const t = useTranslations('article');
  const head = countHeadRows(rows);
  const drawn = rows.map((row, place) => (
    <tr key={place}>
      {row.content?.map((cell, column) => (
        <Cell key={column} cell={cell} isHead={place < head}>
          {children(cell.content)}
        </Cell>
      ))}
    </tr>
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div role="group" aria-label={caption ?? t('table')} tabIndex={0} className="scroll-shade wrap-break-word">
      <table data-as-is="">
        {caption && <caption>{caption}</caption>}
        {head > 0 && <thead>{drawn.slice(0, head)}</thead>}
        <tbody>{drawn.slice(head)}</tbody>
      </table>
    </div>
  );
}

/** In letters: a time or an amount, which is read at a glance. */
const SHORT = 20;

/** On phones, where the table scrolls rather than break its words into a column. */
function widthOf({ content }: TableCell): string | undefined {
  const length = longestLine(content);
  if (length === 0) return undefined;
  return length <= SHORT ? 'max-sm:whitespace-nowrap' : 'max-sm:min-w-36';
}

function Cell({ cell, isHead, children }: { cell: TableCell; isHead: boolean; children: React.ReactNode }) {
  const { colspan, rowspan } = cell.attrs;
  const shape = {
    colSpan: colspan > 1 ? colspan : undefined,
    rowSpan: rowspan > 1 ? rowspan : undefined,
    className: isHead ? undefined : widthOf(cell),
  };
  if (cell.type === 'tableCell') return <td {...shape}>{children}</td>;
  const scope = isHead ? (colspan > 1 ? 'colgroup' : 'col') : rowspan > 1 ? 'rowgroup' : 'row';
  return (
    <th scope={scope} {...shape}>
      {children}
    </th>
  );
}
