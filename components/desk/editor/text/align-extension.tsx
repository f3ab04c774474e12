import { type Editor, Extension } from '@tiptap/core';
import { ALIGNMENTS } from '#domain/article/body-schema';
import { readAlignment } from '#domain/article/html-attributes';

type Alignment = (typeof ALIGNMENTS)[number] | null;

const TYPES = ['paragraph', 'heading'] as const;

/** What centres, justifies or shifts a line elsewhere does so here, too. */
const KEYS: Record<string, Alignment> = {
  'Mod-Shift-l': null,
  'Mod-Shift-e': 'center',
  'Mod-Shift-r': 'right',
  'Mod-Shift-j': 'justify',
};

export const TextAlign = Extension.create({
  name: 'textAlign',
  addGlobalAttributes: () => [
    {
      types: [...TYPES],
      attributes: {
        textAlign: {
          default: null,
          parseHTML: (element) => readAlignment(element.style.textAlign),
          renderHTML: ({ textAlign }) => (textAlign ? { style: `text-align: ${textAlign}` } : {}),
        },
      },
    },
  ],
  addKeyboardShortcuts() {
    return Object.fromEntries(Object.entries(KEYS).map(([key, to]) => [key, () => align(this.editor, to)]));
  },
});

/** Of the block at the caret. */
export function alignmentAt(editor: Editor): Alignment {
  return ALIGNMENTS.find((textAlign) => editor.isActive({ textAlign })) ?? null;
}

/** One step on: start, centre, right, justified, start. */
export function alignNext(editor: Editor): void {
  const all = [null, ...ALIGNMENTS];
  editor.commands.focus();
  align(editor, all[(all.indexOf(alignmentAt(editor)) + 1) % all.length] ?? null);
}

function align(editor: Editor, textAlign: Alignment): boolean {
  const [paragraph, heading] = TYPES;
  return editor.chain().updateAttributes(paragraph, { textAlign }).updateAttributes(heading, { textAlign }).run();
}
