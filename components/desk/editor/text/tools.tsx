import { createTable } from '@tiptap/extension-table';
import { type Editor, useEditorState } from '@tiptap/react';
import {
  ArrowDownToLine,
  ArrowUpToLine,
  Asterisk,
  Bold,
  FileText,
  Heading2,
  Heading3,
  Heading4,
  Images,
  ImageUp,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Redo2,
  Search,
  SquarePlay,
  Strikethrough,
  Subscript,
  Superscript,
  Table2,
  TextAlignCenter,
  TextAlignEnd,
  TextAlignJustify,
  TextAlignStart,
  TextQuote,
  TriangleAlert,
  Underline,
  Undo2,
} from 'lucide-react';
import type { Messages } from 'next-intl';
import { alignmentAt, alignNext } from '#components/desk/editor/text/align-extension';
import { openFind } from '#components/desk/editor/text/find-extension';
import { inText } from '#components/desk/editor/text/in-text';
import { insertBlocks } from '#components/desk/editor/text/insert';
import { moveBlocks } from '#components/desk/editor/text/move-blocks';
import { isMarked } from '#components/desk/editor/text/notes-apart';

export type Opened = 'link' | 'footnote' | 'file' | 'gallery' | 'video' | undefined;

type Word = keyof Messages['editor']['toolbar'];

export type Tool = {
  /** Stays while the name changes. */
  key: string;
  name: Word;
  icon: LucideIcon;
  /** Beside the sign, where that says too little. */
  word?: Word;
  isOn?: boolean;
  /** It can stand in the place of an empty line. */
  isBlock?: boolean;
  /** Offered for an empty line, too, though it is no block. */
  isOffered?: boolean;
  /** It stands beside selected words, too. */
  isNear?: boolean;
  run: () => void;
};

/** The name says how the block is aligned now. */
const ALIGNMENTS = {
  start: ['alignStart', TextAlignStart],
  center: ['alignCenter', TextAlignCenter],
  right: ['alignRight', TextAlignEnd],
  justify: ['alignJustify', TextAlignJustify],
} as const;

const MARKS = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  strike: Strikethrough,
  superscript: Superscript,
  subscript: Subscript,
} as const;

/** As many as a phone's width holds, with the link, the footnote and the quotation. */
const NEAR = new Set<Word>(['bold', 'italic', 'h2', 'h3']);

const HEADINGS = { h2: [2, Heading2], h3: [3, Heading3], h4: [4, Heading4] } as const;

/** By what they are for. */
export function useTools(editor: Editor, open: (what: Opened) => void, openWord: () => void): Tool[][] {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      marks: keysOf(MARKS).filter((name) => isMarked(now.state, name)),
      headings: keysOf(HEADINGS).filter((name) => now.isActive('heading', { level: HEADINGS[name][0] })),
      link: now.isActive('link'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      note: now.isActive('note'),
      alignment: alignmentAt(now) ?? ('start' as const),
    }),
  });
  const text = () => inText(editor);
  const [alignName, alignIcon] = ALIGNMENTS[on.alignment];
  const table = () => createTable(editor.schema, 3, 3, true).toJSON();

  const tool = (name: Word, icon: LucideIcon, run: () => void, more: Partial<Tool> = {}): Tool => ({
    key: name,
    name,
    icon,
    run,
    ...more,
  });
  const block = (name: Word, icon: LucideIcon, run: () => void, more: Partial<Tool> = {}): Tool =>
    tool(name, icon, run, { isBlock: true, ...more });

  return [
    keysOf(MARKS).map((name) =>
      tool(name, MARKS[name], () => text().toggleMark(name).run(), {
        isOn: on.marks.includes(name),
        isNear: NEAR.has(name),
      }),
    ),
    [
      ...keysOf(HEADINGS).map((name) => {
        const [level, icon] = HEADINGS[name];
        return block(name, icon, () => text().toggleHeading({ level }).run(), {
          isOn: on.headings.includes(name),
          isNear: NEAR.has(name),
        });
      }),
      tool(alignName, alignIcon, () => alignNext(editor), { key: 'alignment' }),
    ],
    [
      block('bulletList', List, () => text().toggleBulletList().run(), { isOn: on.bulletList }),
      block('orderedList', ListOrdered, () => text().toggleOrderedList().run(), { isOn: on.orderedList }),
      block('quote', TextQuote, () => text().toggleBlockquote().run(), { isOn: on.quote, isNear: true }),
    ],
    [tool('undo', Undo2, () => text().undo().run()), tool('redo', Redo2, () => text().redo().run())],
    [
      tool('moveUp', ArrowUpToLine, () => text().command(moveBlocks(-1)).run()),
      tool('moveDown', ArrowDownToLine, () => text().command(moveBlocks(1)).run()),
      tool('find', Search, () => openFind(editor)),
    ],
    [
      tool('link', Link, () => open('link'), { word: 'linkSign', isOn: on.link, isNear: true }),
      block('file', ImageUp, () => open('file'), { word: 'fileSign' }),
      block('gallery', Images, () => open('gallery'), { word: 'gallerySign' }),
      block('video', SquarePlay, () => open('video'), { word: 'videoSign' }),
      block('word', FileText, openWord, { word: 'wordSign' }),
      block('table', Table2, () => insertBlocks(editor, [table()], 'inside'), { word: 'tableSign' }),
      block('note', TriangleAlert, () => text().toggleWrap('note').run(), { word: 'noteSign', isOn: on.note }),
      tool('footnote', Asterisk, () => open('footnote'), { isNear: true, isOffered: true }),
      block('rule', Minus, () => insertBlocks(editor, [{ type: 'horizontalRule' }])),
    ],
  ];
}

function keysOf<Name extends string>(named: Record<Name, unknown>): Name[] {
  return Object.keys(named) as Name[];
}
