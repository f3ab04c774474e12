import { Mark, type MarkConfig } from '@tiptap/core';

/** Neither can be the other as well. */
const RAISED = 'superscript subscript';

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: RAISED,
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: () => ['sup', 0],
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: RAISED,
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: () => ['sub', 0],
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** `2 * 3 * 4`, `tên_tệp_mới` and `~~` stay as they were typed or pasted. */
export const asTyped: Partial<MarkConfig> = { addInputRules: () => [], addPasteRules: () => [] };

/** A link is underlined anyway; a line of its own there would hide that it is one. */
export const link: Partial<MarkConfig> = {
  excludes: 'link underline',
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute('href') } }),
};
