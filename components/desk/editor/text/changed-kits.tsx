import type { Extensions, MarkConfig, Node, NodeConfig } from '@tiptap/core';
import { horizontalRule, table, tableCell } from '#components/desk/editor/text/block-extensions';
import { listItem, orderedList } from '#components/desk/editor/text/list-extensions';
import { asTyped, link } from '#components/desk/editor/text/mark-extensions';
import { isSafeAddress } from '#domain/article/body-schema';

export const LINK = { openOnClick: false, isAllowedUri: (address: string | undefined) => isSafeAddress(address ?? '') };

/** What the kits' nodes and marks are otherwise here. */
const CHANGES: Record<string, Partial<NodeConfig> | Partial<MarkConfig>> = {
  orderedList,
  listItem,
  horizontalRule,
  table,
  tableCell,
  tableHeader: tableCell,
  link,
  bold: asTyped,
  italic: asTyped,
  strike: asTyped,
};

/** As `addExtensions` of a kit. */
export function changed(this: { parent?: (() => Extensions) | null }): Extensions {
  return (this.parent?.() ?? []).map((part) => {
    const change = CHANGES[part.name];
    return change ? (part as Node).extend(change as Partial<NodeConfig>) : part;
  });
}
