import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Band, layOut, type Place } from '#domain/front/bands';

type Region = { place: Place; height: number; id: number };

const laidOut = (...regions: [Place, number?][]) =>
  layOut<Region>(
    regions.map(([place, height = 1], id) => ({ place, height, id })),
    ({ place }) => place,
    ({ height }) => height,
  );
const idsOf = (band: Band<Region>) =>
  Object.values(band).flatMap((some) => (typeof some === 'string' ? [] : some.map(({ id }) => id)));

test('the top is the lead with what follows it, and blocks have beside them what is as tall', () => {
  const bands = laidOut(
    ['lead'],
    ['near'],
    ['row'],
    ['main'],
    ['main'],
    ['main'],
    ['main'],
    ['side', 1.1],
    ['side', 0.8],
    ['side', 0.9],
  );
  expect(bands.map((band) => [band.form, idsOf(band)])).toEqual([
    ['top', [0, 1]],
    ['row', [2]],
    ['beside', [3, 4, 7, 8]],
    ['beside', [5, 6, 9]],
  ]);
});

test('what is taller than two blocks stands beside them all the same', () => {
  expect(laidOut(['side', 5], ['main'], ['main'], ['main']).map(({ form }) => form)).toEqual(['beside', 'pairs']);
});

test('without blocks the narrow ones stand on a shelf, also what would stand near a lead', () => {
  expect(laidOut(['row'], ['near'], ['side']).map(({ form }) => form)).toEqual(['row', 'shelf']);
});

test('a lead has its top wherever it stands', () => {
  expect(laidOut(['row'], ['main'], ['lead'], ['near'], ['side']).map(({ form }) => form)).toEqual([
    'row',
    'pairs',
    'top',
    'shelf',
  ]);
});

test('every region is shown once, and blocks and what stands beside them in the order given', () => {
  const region = fc.tuple(
    fc.constantFrom<Place>('lead', 'near', 'row', 'main', 'side'),
    fc.double({ min: 0.1, max: 4, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(region, { maxLength: 20 }), (regions) => {
      const bands = laidOut(...regions);
      expect(bands.flatMap(idsOf).toSorted((a, b) => a - b)).toEqual(regions.map((_, id) => id));
      const order = (place: Place) => bands.flatMap(idsOf).filter((id) => regions[id]?.[0] === place);
      for (const place of ['lead', 'main', 'side', 'row'] as const)
        expect(order(place)).toEqual(order(place).toSorted((a, b) => a - b));
    }),
    { seed: 20261202, numRuns: 300 },
  );
});
