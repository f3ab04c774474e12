import type { Node, ResolvedPos } from 'prosemirror-model';
import { itemLabels, type ListAttrs, MOST_START, type NumberedList, nextValue } from '#domain/article/list-numbers';

type Place = { pos: number; node: Node };

/** The innermost of that type around a place. */
export function findAround($at: ResolvedPos, type: 'orderedList' | 'listItem' | 'table'): Place | undefined {
  for (let depth = $at.depth; depth > 0; depth--) {
    if ($at.node(depth).type.name === type) return { pos: $at.before(depth), node: $at.node(depth) };
  }
  return undefined;
}

/** The attributes by which a list goes on where the last one beside it ended; undefined where it is the first, or the number is too large. */
export function attrsToGoOn($list: ResolvedPos): ListAttrs | undefined {
  for (let place = $list.index() - 1; place >= 0; place--) {
    const before = $list.parent.child(place);
    if (before.type.name !== 'orderedList') continue;
    const start = Math.max(0, nextValue(numberedListOf(before)));
    return start > MOST_START ? undefined : { ...before.attrs, start };
  }
  return undefined;
}

/** Each item of each numbered list, with what stands before it. */
export function labelledItems(doc: Node): (Place & { label: string })[] {
  const items: (Place & { label: string })[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'orderedList') return !node.isTextblock;
    const labels = itemLabels(numberedListOf(node));
    node.forEach((item, offset, place) => {
      items.push({ pos: pos + 1 + offset, node: item, label: labels[place] ?? '' });
    });
    return true;
  });
  return items;
}

export function numberedListOf({ attrs, children }: Node): NumberedList {
  return { attrs, content: [...children] };
}
