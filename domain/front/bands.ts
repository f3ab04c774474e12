/** What a region needs: the top with what follows it (`near`), the whole width, the wide column, or the narrow one. */
export type Place = 'lead' | 'near' | 'row' | 'main' | 'side';

export type Band<Region> =
  | { form: 'top'; regions: Region[] }
  | { form: 'row'; regions: Region[] }
  /** Two at most in the wide column, and beside them what is about as tall. */
  | { form: 'beside'; main: Region[]; side: Region[] }
  /** Over the whole width, two a line. */
  | { form: 'pairs'; main: Region[] }
  /** Narrow ones alone. */
  | { form: 'shelf'; side: Region[] };

/** How tall a side column is that two blocks stand beside, in the units of `heightOf`. */
const TALL = 2;

/**
 * Lays the regions out in their order: a lead with what follows it nearby, then blocks with what stands beside, so that no
 * column is empty for long. Every region is in exactly one band. `heightOf` counts a block as 1.
 */
export function layOut<Region>(
  regions: readonly Region[],
  placeOf: (region: Region) => Place,
  heightOf: (region: Region) => number,
): Band<Region>[] {
  const bands: Band<Region>[] = [];
  let run: Region[] = [];
  let top: Region[] | undefined;
  const whole = (form: 'top' | 'row', region: Region) => {
    const alone = [region];
    bands.push(...bandsOf(run, placeOf, heightOf), { form, regions: alone });
    run = [];
    top = form === 'top' ? alone : undefined;
  };
  for (const region of regions) {
    const place = placeOf(region);
    if (place === 'lead') whole('top', region);
    else if (place === 'row') whole('row', region);
    else if (place === 'near' && top) top.push(region);
    else {
      top = undefined;
      run.push(region);
    }
  }
  return [...bands, ...bandsOf(run, placeOf, heightOf)];
}

function bandsOf<Region>(
  some: Region[],
  placeOf: (region: Region) => Place,
  heightOf: (region: Region) => number,
): Band<Region>[] {
  const main = some.filter((region) => placeOf(region) === 'main');
  const side = some.filter((region) => placeOf(region) !== 'main');
  const bands: Band<Region>[] = [];
  while (main.length > 0 && side.length > 0) {
    bands.push({ form: 'beside', main: main.splice(0, TALL), side: takeSide(side, heightOf) });
  }
  if (main.length > 0) bands.push({ form: 'pairs', main });
  if (side.length > 0) bands.push({ form: 'shelf', side });
  return bands;
}

/** One at least. */
function takeSide<Region>(side: Region[], heightOf: (region: Region) => number): Region[] {
  let height = 0;
  const fitting = side.findIndex((region) => {
    height += heightOf(region);
    return height > TALL;
  });
  return side.splice(0, fitting < 0 ? side.length : Math.max(1, fitting));
}
