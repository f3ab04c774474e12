import { getSchema } from '@tiptap/core';
import { sinkListItem } from '@tiptap/pm/schema-list';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { describe, expect, test, vi } from 'vitest';
import { WithinLimits } from '#components/desk/editor/text/within-limits';
import { readBody } from '#domain/article/parsed-body';

const schema = getSchema([
  StarterKit.configure({ code: false, codeBlock: false, horizontalRule: false, strike: false, underline: false }),
]);

function stateOf(content: object[], onRefused: () => void, at: string) {
  const doc = schema.nodeFromJSON({ type: 'doc', content });
  let place = 0;
  doc.descendants((node, pos) => {
    if (node.text === at) place = pos;
  });
  const plugins = WithinLimits.configure({ onRefused }).config.addProseMirrorPlugins?.call({
    options: { onRefused },
  } as never);
  return EditorState.create({ doc, plugins: plugins ?? [], selection: TextSelection.create(doc, place) });
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const items = (...content: object[][]) => ({
  type: 'bulletList',
  content: content.map((blocks) => ({ type: 'listItem', content: blocks })),
});

/** A list of so many levels; the last level holds two items, `a` and `b`. */
function nested(levels: number): object {
  return levels === 1 ? items([paragraph('a')], [paragraph('b')]) : items([paragraph('x'), nested(levels - 1)]);
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  expect(command(state, (transaction) => (after = state.apply(transaction)))).toBe(true);
  return after;
}

const item = schema.nodes['listItem'] as never;
const quote = schema.nodes['blockquote'] as never;
const quoteAll: Command = ({ selection, tr }, dispatch) => {
  const range = selection.$from.blockRange(undefined, ({ type }) => type.name === 'doc');
  if (range) dispatch?.(tr.wrap(range, [{ type: quote }]));
  return Boolean(range);
};

describe.each(Array.from({ length: 12 }, (_, level) => level + 1))('from %i levels of a list', (levels) => {
  test.each<[string, Command, object[], string]>([
    ['one level more', sinkListItem(item), [nested(levels)], 'b'],
    [
      'an item with levels of its own',
      sinkListItem(item),
      [items([paragraph('a')], [paragraph('b'), nested(Math.max(levels - 1, 1))])],
      'b',
    ],
    ['a quote around', quoteAll, [nested(levels)], 'b'],
  ])('%s is stored, or refused and said', (_, command, content, at) => {
    const onRefused = vi.fn();
    const before = stateOf(content, onRefused, at);
    if (!readBody(before.doc.toJSON())) return;
    const after = run(before, command);
    expect(readBody(after.doc.toJSON())).toBeDefined();
    expect(onRefused.mock.calls.length).toBe(after.doc.eq(before.doc) ? 1 : 0);
  });
});

test('a list of eleven levels takes no twelfth', () => {
  const onRefused = vi.fn();
  const before = stateOf([nested(11)], onRefused, 'b');
  expect(run(before, sinkListItem(item)).doc.eq(before.doc)).toBe(true);
  expect(onRefused).toHaveBeenCalledOnce();
});
