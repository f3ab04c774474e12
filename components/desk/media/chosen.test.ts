import { expect, test } from 'vitest';
import { type Chosen, itemsOf, toggle, withUploaded } from '#components/desk/media/chosen';
import type { PickedMedia } from '#domain/media/media';

const file = (id: number) => ({ id }) as PickedMedia;

const stored = (...uploads: [id: number, upload: number][]) =>
  uploads.reduce<Chosen[]>((chosen, [id, upload]) => withUploaded(chosen, { item: file(id), upload }), []);

const idsOf = (chosen: Chosen[]) => itemsOf(chosen).map(({ id }) => id);

test.each([[[1, 2, 3]], [[1, 3, 2]], [[3, 2, 1]], [[2, 3, 1]]])(
  'uploads stored in the order %j stand in the order in which they were given',
  (order) => {
    expect(idsOf(stored(...order.map((upload): [number, number] => [upload * 10, upload])))).toEqual([10, 20, 30]);
  },
);

test('a file that is given twice is chosen once', () => {
  expect(idsOf(stored([10, 1], [20, 2], [10, 3]))).toEqual([10, 20]);
});

test('what was chosen before an upload stays before it, and what is given up is gone', () => {
  const chosen = withUploaded([{ item: file(5) }], { item: file(20), upload: 2 });
  const both = toggle(withUploaded(chosen, { item: file(10), upload: 1 }), file(7));
  expect(idsOf(both)).toEqual([5, 10, 20, 7]);
  expect(idsOf(toggle(both, file(20)))).toEqual([5, 10, 7]);
});
