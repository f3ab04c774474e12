import type { ListItem, OrderedList } from '#domain/article/body';
import { htmlType, isNumberedByHtml, itemLabels } from '#domain/article/list-numbers';

type Props = { list: OrderedList; children: (item: ListItem, label?: React.ReactNode) => React.ReactNode };

/**
 * Numbered by HTML itself where it can; else the numbers are words of the items, which stay whatever shows the page.
 * `children` draws an item, with the label, if any, in its first paragraph.
 */
export function NumberedList({ list, children }: Props) {
  const { start, kind, reversed } = list.attrs ?? {};
  if (isNumberedByHtml(list)) {
    return (
      <ol type={htmlType(kind)} data-kind={kind} start={start} reversed={reversed}>
        {list.content.map((item, place) => (
          <li key={place} value={item.attrs?.value}>
            {children(item)}
          </li>
        ))}
      </ol>
    );
  }
  const labels = itemLabels(list);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="numbered-in-words">
      {list.content.map((item, place) => (
        <li key={place}>{children(item, <span className="item-number">{labels[place]}&#32;</span>)}</li>
      ))}
    </ul>
  );
}
