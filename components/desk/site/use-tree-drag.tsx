'use client';

import { useState } from 'react';
import type { Side } from '#components/desk/site/category-row';
import type { Spot } from '#components/ui/drag-handle';
import { type Category, type Place, placeBeside } from '#domain/site/category-tree';

/** Gives each row its handlers; refuses drops that are not allowed. */
export function useTreeDrag(rows: Category[], onMove: (id: number, place: Place | undefined) => void) {
  const [over, setOver] = useState<{ id: number; side: Side }>();
  const placeAt = (held: number, { row, share }: Spot) => {
    const id = rows[row]?.id;
    if (id === undefined) return;
    const side = sideOf(share);
    const place = placeBeside(rows, held, id, side);
    return place && { id, side, place };
  };
  return (id: number) => ({
    mark: over?.id === id ? over.side : undefined,
    onHold: (spot: Spot | undefined) => setOver(spot && placeAt(id, spot)),
    onDrop: (spot: Spot) => onMove(id, placeAt(id, spot)?.place),
  });
}

function sideOf(share: number): Side {
  return share < 1 / 3 ? 'before' : share > 2 / 3 ? 'after' : 'into';
}
