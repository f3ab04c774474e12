import type { ListItem, OrderedList } from '#domain/article/body';
import { htmlType, isNumberedByHtml, itemLabels, itemValues } from '#domain/article/list-numbers';

type Props = { list: OrderedList; children: (item: ListItem, label?: React.ReactNode) => React.ReactNode };

/**
 * Numbered by HTML itself where it can; else the numbers are words of the items, which stay whatever shows the page.
 * `children` draws an item, with the label, if any, in its first paragraph. Each item has its number with it, for those
 * who copy a part of the list.
 */
export function NumberedList({ list, children }: Props) {
  const { start, kind, delimiter, reversed } = list.attrs ?? {};
  const values = itemValues(list);
  if (isNumberedByHtml(list)) {
    return (
      <ol type={htmlType(kind)} data-kind={kind} start={start} reversed={reversed}>
        {list.content.map((item, place) => (
          <li key={place} value={item.attrs?.value} data-value={values[place]}>
            {children(item)}
          </li>
        ))}
      </ol>
    );
  }
  const labels = itemLabels(list);
  const inWords = {
    'data-kind': kind ?? 'decimal',
    'data-delimiter': delimiter,
    'data-reversed': reversed,
  };
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="numbered-in-words" {...inWords}>
      {list.content.map((item, place) => (
        <li key={place} data-value={values[place]} data-marker={item.attrs?.marker}>
          {children(item, <Label>{labels[place]}</Label>)}
        </li>
      ))}
    </ul>
  );
}

function Label({ children }: { children: React.ReactNode }) {
  return (
    <span className="item-number" data-item-number="">
      {children}&#32;
    </span>
  );
}
