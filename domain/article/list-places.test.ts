import { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { bodySchema } from '#domain/article/body-schema';
import { attrsToGoOn, findAround, labelledItems } from '#domain/article/list-places';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string, ...more: object[]) => ({ type: 'listItem', content: [paragraph(text), ...more] });
const list = (attrs: object, ...content: object[]) => ({ type: 'orderedList', attrs, content });
const doc = (...content: object[]) => Node.fromJSON(bodySchema, { type: 'doc', content });

function attrsAt(body: Node, text: string) {
  const found = findAround(body.resolve(placeOf(body, text)), 'orderedList');
  return found && attrsToGoOn(body.resolve(found.pos));
}

function placeOf(body: Node, text: string): number {
  let place = -1;
  body.descendants((node, pos) => {
    if (node.text === text) place = pos;
  });
  return place;
}

test('a list goes on after the last numbered one beside it, in its kind', () => {
  const body = doc(
    list({ kind: 'vietnamese', delimiter: ')', start: 3 }, item('c'), item('d')),
    paragraph('giữa'),
    { type: 'bulletList', content: [item('chấm')] },
    list({}, item('tiếp')),
  );
  expect(attrsAt(body, 'tiếp')).toMatchObject({ kind: 'vietnamese', delimiter: ')', start: 5 });
  expect(attrsAt(body, 'c')).toBeUndefined();
  expect(attrsAt(body, 'chấm')).toBeUndefined();
});

test('what goes on counts the items’ own numbers, and down where the list does', () => {
  const own = { type: 'listItem', attrs: { value: 9 }, content: [paragraph('chín')] };
  expect(attrsAt(doc(list({}, item('một'), own), list({}, item('tiếp'))), 'tiếp')).toMatchObject({ start: 10 });
  const down = list({ reversed: true, start: 8 }, item('tám'), item('bảy'));
  expect(attrsAt(doc(down, list({}, item('tiếp'))), 'tiếp')).toMatchObject({ start: 6, reversed: true });
});

test('a list within an item goes on after one in the same item only', () => {
  const within = item('ngoài', list({}, item('a')), paragraph('giữa'), list({}, item('b')));
  const body = doc(list({ start: 7 }, item('trước')), list({}, within));
  expect(attrsAt(body, 'a')).toBeUndefined();
  expect(attrsAt(body, 'b')).toMatchObject({ start: 2 });
  expect(attrsAt(body, 'ngoài')).toMatchObject({ start: 8 });
});

test('each item has its label, and its place in the text', () => {
  const body = doc(paragraph('mở'), list({ start: 2 }, item('hai', list({ kind: 'lower-alpha' }, item('a')))));
  const items = labelledItems(body);
  expect(items.map(({ label }) => label)).toEqual(['2.', 'a.']);
  for (const { pos, node } of items) expect(body.nodeAt(pos)).toBe(node);
});
