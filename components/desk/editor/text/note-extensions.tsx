import { Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { changed, LINK } from '#components/desk/editor/text/changed-kits';
import { Subscript, Superscript } from '#components/desk/editor/text/mark-extensions';

/** One line with the marks of a body: the words of a footnote. */
export const noteExtensions = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph' }),
  StarterKit.extend({ addExtensions: changed }).configure({
    document: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    trailingNode: false,
    link: LINK,
  }),
  Superscript,
  Subscript,
];
