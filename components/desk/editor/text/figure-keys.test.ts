import { getSchema } from '@tiptap/core';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { FigureKeys } from '#components/desk/editor/text/figure-keys';

const figure = { type: 'figure', attrs: { mediaId: 1 } };
const doc = getSchema(bodyExtensions).nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu' }] },
    { type: 'gallery', content: [figure, figure, figure] },
  ],
});
const BEGIN = 1;
/** Behind the paragraph, the gallery's begin and its first picture. */
const SECOND = 8 + 1 + 2;

/** What the browser's caret is read as, after these events of the text. */
function readCaret(state: EditorState, at: number, ...events: (string | { key: string })[]) {
  const [plugin] = FigureKeys.config.addProseMirrorPlugins?.call({} as never) ?? [];
  const { handleDOMEvents = {}, createSelectionBetween } = plugin?.props ?? {};
  const view = { state } as never;
  for (const event of events) {
    const [name, given] = typeof event === 'string' ? [event, {}] : ['keydown', event];
    const handle = handleDOMEvents[name as 'keydown'] as ((...given: never[]) => unknown) | undefined;
    handle?.call(plugin as never, view, given as never);
  }
  const place = state.doc.resolve(at);
  return createSelectionBetween?.call(plugin as never, view, place, place);
}

describe('a picture of a gallery that is selected', () => {
  const state = EditorState.create({ doc, selection: NodeSelection.create(doc, SECOND) });

  test('stays so when the browser puts its caret to the begin of the text before a key', () => {
    expect(state.selection.toJSON()).toEqual({ type: 'node', anchor: SECOND });
    for (const key of ['Delete', 'Backspace', 'x', 'Alt', 'ArrowUp'])
      expect(readCaret(state, BEGIN, 'mousedown', { key })).toBe(state.selection);
  });

  test.each([
    ['a click leads there', BEGIN, ['mousedown']],
    ['a finger leads there', BEGIN, [{ key: 'Shift' }, 'touchstart']],
    ['a key leads there', BEGIN, [{ key: 'Home' }]],
    ['the caret is elsewhere', BEGIN + 2, [{ key: 'x' }]],
  ])('is left where %s', (_, at, events) => expect(readCaret(state, at, ...events)).toBeNull());

  test('is all that is held: a caret may go to the begin', () => {
    const typing = EditorState.create({ doc, selection: TextSelection.create(doc, BEGIN + 3) });
    expect(readCaret(typing, BEGIN, { key: 'x' })).toBeNull();
  });
});
