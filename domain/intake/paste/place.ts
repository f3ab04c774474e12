import type { Alignment, Marks, PastedBlock, Table } from '#domain/intake/paste/blocks';
import type { Letters } from '#domain/intake/paste/letters';
import type { Levels, OpenList } from '#domain/intake/paste/web-lists';

/** Where in a paste the reading is. */
export type Place = Marks &
  Letters & {
    blocks: PastedBlock[];
    depth: number;
    level: number;
    /** The level that a style gives to what may be a heading. */
    outline: number;
    style: '' | 'caption' | 'quote' | 'subtitle';
    align: Alignment;
    item?: { list: string; level: number } | undefined;
    isRest: boolean;
    isMarker: boolean;
    isPre: boolean;
    /** Set within a list, outside its items. */
    list?: OpenList | undefined;
    levels: Levels;
    isInItem: boolean;
    /** Within an item of a numbered list, a box: what the portal's own pages say of them in words goes. */
    isNumbered: boolean;
    isInBox: boolean;
    /** Set within a figure. */
    figure?: { hasPicture: boolean } | undefined;
    isInNote: boolean;
    table?: Table | undefined;
    isNestedTable: boolean;
    isHead: boolean;
  };

/** The place within an element, and what to do at its end. */
export type Entered = { inner: Place; finish?: (add: (block: PastedBlock) => void) => void };

export const freshParagraph = {
  ...{ level: 0, outline: 0, style: '' as const },
  ...{ item: undefined, isRest: false, list: undefined },
};
