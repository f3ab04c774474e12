import { Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Asks for the dialog on the footnote that is selected, or on a new one at the caret. */
export const FOOTNOTE_EVENT = 'opens-footnote';

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  atom: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderText: ({ node }) => ` [${node.textContent}]`,
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
  // Shown by its number, which the style sheet counts, and named by `FootnoteNames`; the words are edited in a dialog.
  addNodeView() {
    return ({ node, view, getPos }) => {
      const dom = document.createElement('span');
      dom.dataset['footnoteSign'] = '';
      dom.contentEditable = 'false';
      dom.role = 'button';
      dom.addEventListener('click', () => {
        const place = getPos();
        if (place === undefined || !view.editable) return;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place)));
        view.dom.dispatchEvent(new Event(FOOTNOTE_EVENT));
      });
      return {
        dom,
        ignoreMutation: () => true,
        update: (next) => next.type === node.type,
      };
    };
  },
  addKeyboardShortcuts() {
    const open = () => this.editor.view.dom.dispatchEvent(new Event(FOOTNOTE_EVENT));
    return {
      'Mod-Alt-f': open,
      Enter: () => {
        const { selection } = this.editor.state;
        return selection instanceof NodeSelection && selection.node.type.name === this.name && open();
      },
    };
  },
});
