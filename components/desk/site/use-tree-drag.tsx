'use client';

import { useState } from 'react';
import type { Side } from '#components/desk/site/category-row';
import { type Category, type Place, placeBeside } from '#domain/site/category-tree';

type Over = { id: number; side: Side };

/** Gives each row its drag handlers; refuses drops that are not allowed. */
export function useTreeDrag(rows: Category[], onMove: (id: number, place: Place | undefined) => void) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<Over>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return (id: number) => ({
    mark: over?.id === id ? over.side : undefined,
    onDragStart: () => setDragged(id),
    onDragEnd: end,
    onDragOver: (side: Side) => {
      const canDrop = dragged !== undefined && placeBeside(rows, dragged, id, side) !== undefined;
      setOver(canDrop ? { id, side } : undefined);
      return canDrop;
    },
    onDrop: () => {
      if (dragged !== undefined && over) onMove(dragged, placeBeside(rows, dragged, over.id, over.side));
      end();
    },
  });
}
