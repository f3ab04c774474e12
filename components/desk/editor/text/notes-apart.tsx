import { Extension, getMarkType } from '@tiptap/core';
import type { MarkType, Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep } from '@tiptap/pm/transform';

/**
 * A footnote's words have the marks that its dialog gave them, whatever is set over the text around; its sign has none,
 * so that no link stands in a link.
 */
export const NotesApart = Extension.create({
  name: 'notesApart',
  addCommands: () => ({
    toggleMark:
      (given, attributes, options) =>
      ({ state, commands }) =>
        isMarked(state, given) ? commands.unsetMark(given, options) : commands.setMark(given, attributes),
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (changes, before, after) => {
        if (!changes.some(({ docChanged }) => docChanged)) return null;
        const mended = after.tr;
        clearSigns(mended);
        if (changes.some(setsMarks)) restoreWords(mended, before.doc, changes);
        return mended.docChanged ? mended : null;
      },
    }),
  ],
});

/** Whether all selected words have the mark that can; those of footnotes do not count. */
export function isMarked({ selection, storedMarks, doc, schema }: EditorState, mark: MarkType | string): boolean {
  const type = getMarkType(mark, schema);
  if (selection.empty) return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
  const words = selection.ranges.flatMap(({ $from, $to }) => wordsBetween(doc, $from.pos, $to.pos));
  const isOf = ({ marks }: Node) => Boolean(type.isInSet(marks));
  const mayBe = ({ marks }: Node) => !marks.some((other) => other.type !== type && other.type.excludes(type));
  return words.some(isOf) && words.every((word) => isOf(word) || !mayBe(word));
}

/** Without those of footnotes. */
export function wordsBetween(doc: Node, from: number, to: number): Node[] {
  const words: Node[] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) words.push(node);
    return !isNote(node);
  });
  return words;
}

function setsMarks({ steps }: Transaction): boolean {
  return steps.some((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);
}

function clearSigns(mended: Transaction): void {
  mended.doc.descendants((node, pos) => {
    if (isNote(node)) for (const mark of node.marks) mended.removeNodeMark(pos, mark);
    return !isNote(node);
  });
}

function restoreWords(mended: Transaction, before: Node, changes: readonly Transaction[]): void {
  const back = new Mapping(changes.flatMap(({ mapping }) => mapping.maps)).invert();
  mended.doc.descendants((node, pos) => {
    if (!isNote(node)) return true;
    const origin = before.nodeAt(Math.min(back.map(pos), before.content.size));
    const isSame = origin && isNote(origin) && origin.textContent === node.textContent;
    if (isSame && !origin.content.eq(node.content))
      mended.replaceWith(pos + 1, pos + 1 + node.content.size, origin.content);
    return false;
  });
}

function isNote({ type }: Node): boolean {
  return type.name === 'footnote';
}
