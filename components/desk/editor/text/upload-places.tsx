import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor, JSONContent } from '@tiptap/react';
import { withBlocks } from '#components/desk/editor/text/insert';
import { goOnWaiting } from '#components/desk/editor/text/waiting-figures';
import { insertPlace } from '#domain/article/insert-place';

/** What stands in the text while a file is on its way. */
type UploadPlace = { id: number; at: number; element: HTMLElement };

type Change = { add: UploadPlace } | { remove: number } | { fill: number } | { replaceText: true };

const key = new PluginKey<UploadPlace[]>('upload places');

/** Keeps places in order and in step with the text; they are no part of it. */
export const UploadPlaces = Extension.create({
  name: 'uploadPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<UploadPlace[]>({
      key,
      state: {
        init: () => [],
        apply(transaction, places, before) {
          const change = transaction.getMeta(key) as Change | undefined;
          if (change && 'replaceText' in change)
            return places.map((place) => ({
              ...place,
              at: startOf(transaction.doc, before.doc.resolve(place.at).index(0)),
            }));
          const filled = change && 'fill' in change ? change.fill : Number.POSITIVE_INFINITY;
          const moved = places.map((place) => {
            // What was dropped later stays behind what is filled now.
            const at = transaction.mapping.map(place.at, place.id > filled ? 1 : -1);
            return { ...place, at: transaction.docChanged ? insertPlace(transaction.doc, at) : at };
          });
          if (!change) return moved;
          if ('add' in change) return [...moved, change.add];
          const gone = 'fill' in change ? change.fill : change.remove;
          return moved.filter(({ id }) => id !== gone);
        },
      },
      props: {
        decorations: (state: EditorState) =>
          DecorationSet.create(
            state.doc,
            (key.getState(state) ?? []).map(({ id, at, element }) =>
              Decoration.widget(at, element, {
                key: `upload ${id}`,
                side: id + 1,
                stopEvent: ({ type }) => !/^drag|^drop/.test(type),
              }),
            ),
          ),
      },
    }),
  ],
});

/** For a portal, as the text is not React's. */
export function elementOfPlace(): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'false';
  element.className = 'my-4 rounded border border-dashed border-muted bg-surface p-3';
  return element;
}

export function openPlace(editor: Editor, place: UploadPlace): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { add: place } satisfies Change).setMeta('addToHistory', false));
}

export function closePlace(editor: Editor, id: number): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { remove: id } satisfies Change).setMeta('addToHistory', false));
}

/** False, and nothing happens, where the blocks would lie too deep. */
export function fillPlace(editor: Editor, id: number, blocks: JSONContent[]): boolean {
  const { state, view } = editor;
  const place = key.getState(state)?.find((one) => one.id === id);
  const at = insertPlace(state.doc, place?.at ?? state.selection.to);
  view.dispatch(withBlocks(editor, blocks, at).setMeta(key, { fill: id } satisfies Change));
  return editor.state !== state;
}

/** Puts another text in the place of this one, which can be undone; uploads stay before the block of the same number. */
export function replaceText(editor: Editor, body: JSONContent): void {
  const { state, view, schema } = editor;
  const { content } = schema.nodeFromJSON(body);
  const transaction = closeHistory(state.tr.replaceWith(0, state.doc.content.size, content));
  goOnWaiting(transaction, state.doc);
  view.dispatch(transaction.setMeta(key, { replaceText: true } satisfies Change).setMeta('preventUpdate', true));
}

function startOf(doc: Node, block: number): number {
  let at = 0;
  for (let place = 0; place < Math.min(block, doc.childCount); place++) at += doc.child(place).nodeSize;
  return at;
}
