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

export type Opened = 'link' | 'footnote' | 'file' | 'gallery' | undefined;

type Word = keyof Messages['editor']['toolbar'];

export type Tool = {
  key: string;
  name: Word;
  icon: LucideIcon;
  /** Beside the sign, where that says too little. */
  word?: Word;
  isOn?: boolean;
  /** It can stand in the place of an empty line. */
  isBlock?: boolean;
  run: () => void;
};

/** The name says how the block is aligned now. */
const ALIGNMENTS = {
  start: ['alignStart', TextAlignStart],
  center: ['alignCenter', TextAlignCenter],
  right: ['alignRight', TextAlignEnd],
  justify: ['alignJustify', TextAlignJustify],
} as const;

/** By what they are for. */
export function useTools(editor: Editor, open: (what: Opened) => void, openWord: () => void): Tool[][] {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: isMarked(now.state, 'bold'),
      italic: isMarked(now.state, 'italic'),
      underline: isMarked(now.state, 'underline'),
      strike: isMarked(now.state, 'strike'),
      superscript: isMarked(now.state, 'superscript'),
      subscript: isMarked(now.state, 'subscript'),
      link: now.isActive('link'),
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      h4: now.isActive('heading', { level: 4 }),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      note: now.isActive('note'),
      alignment: alignmentAt(now) ?? ('start' as const),
    }),
  });
  const run = () => inText(editor);
  const [alignName, alignIcon] = ALIGNMENTS[on.alignment];
  const table = () => createTable(editor.schema, 3, 3, true).toJSON();
  return [
    [
      { key: 'bold', name: 'bold', icon: Bold, isOn: on.bold, run: () => run().toggleBold().run() },
      { key: 'italic', name: 'italic', icon: Italic, isOn: on.italic, run: () => run().toggleItalic().run() },
      {
        key: 'underline',
        name: 'underline',
        icon: Underline,
        isOn: on.underline,
        run: () => run().toggleUnderline().run(),
      },
      { key: 'strike', name: 'strike', icon: Strikethrough, isOn: on.strike, run: () => run().toggleStrike().run() },
      {
        key: 'superscript',
        name: 'superscript',
        icon: Superscript,
        isOn: on.superscript,
        run: () => run().toggleMark('superscript').run(),
      },
      {
        key: 'subscript',
        name: 'subscript',
        icon: Subscript,
        isOn: on.subscript,
        run: () => run().toggleMark('subscript').run(),
      },
    ],
    [
      {
        key: 'h2',
        isBlock: true,
        name: 'h2',
        icon: Heading2,
        isOn: on.h2,
        run: () => run().toggleHeading({ level: 2 }).run(),
      },
      {
        key: 'h3',
        isBlock: true,
        name: 'h3',
        icon: Heading3,
        isOn: on.h3,
        run: () => run().toggleHeading({ level: 3 }).run(),
      },
      {
        key: 'h4',
        isBlock: true,
        name: 'h4',
        icon: Heading4,
        isOn: on.h4,
        run: () => run().toggleHeading({ level: 4 }).run(),
      },
      { key: 'alignment', name: alignName, icon: alignIcon, run: () => alignNext(editor) },
    ],
    [
      {
        key: 'bulletList',
        isBlock: true,
        name: 'bulletList',
        icon: List,
        isOn: on.bulletList,
        run: () => run().toggleBulletList().run(),
      },
      {
        key: 'orderedList',
        isBlock: true,
        name: 'orderedList',
        icon: ListOrdered,
        isOn: on.orderedList,
        run: () => run().toggleOrderedList().run(),
      },
      {
        key: 'quote',
        isBlock: true,
        name: 'quote',
        icon: TextQuote,
        isOn: on.quote,
        run: () => run().toggleBlockquote().run(),
      },
    ],
    [
      { key: 'up', name: 'moveUp', icon: ArrowUpToLine, run: () => run().command(moveBlocks(-1)).run() },
      { key: 'down', name: 'moveDown', icon: ArrowDownToLine, run: () => run().command(moveBlocks(1)).run() },
      { key: 'find', name: 'find', icon: Search, run: () => openFind(editor) },
    ],
    [
      { key: 'link', name: 'link', word: 'linkSign', icon: Link, isOn: on.link, run: () => open('link') },
      { key: 'file', isBlock: true, name: 'file', word: 'fileSign', icon: ImageUp, run: () => open('file') },
      { key: 'gallery', isBlock: true, name: 'gallery', word: 'gallerySign', icon: Images, run: () => open('gallery') },
      { key: 'word', name: 'word', word: 'wordSign', icon: FileText, run: openWord },
      {
        key: 'table',
        isBlock: true,
        name: 'table',
        word: 'tableSign',
        icon: Table2,
        run: () => insertBlocks(editor, [table()], 'inside'),
      },
      {
        key: 'note',
        isBlock: true,
        name: 'note',
        word: 'noteSign',
        icon: TriangleAlert,
        isOn: on.note,
        run: () => run().toggleWrap('note').run(),
      },
      { key: 'footnote', name: 'footnote', icon: Asterisk, run: () => open('footnote') },
      {
        key: 'rule',
        isBlock: true,
        name: 'rule',
        icon: Minus,
        run: () => insertBlocks(editor, [{ type: 'horizontalRule' }]),
      },
    ],
    [
      { key: 'undo', name: 'undo', icon: Undo2, run: () => run().undo().run() },
      { key: 'redo', name: 'redo', icon: Redo2, run: () => run().redo().run() },
    ],
  ];
}
