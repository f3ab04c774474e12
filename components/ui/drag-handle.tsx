'use client';

import { useEffect, useRef } from 'react';
import { type Drag, useDragging } from '#components/ui/use-dragging';

/** A row of the list, counted from 0, and how far down in it: from 0, its upper edge, to 1. */
export type Spot = { row: number; share: number };

type Props = {
  /** The row is held over this spot, or no longer held. */
  onHold: (spot: Spot | undefined) => void;
  onDrop: (spot: Spot) => void;
};

/** Drags the row that it stands in, by mouse, pen or finger; the keyboard has buttons beside it. */
export function DragHandle({ onHold, onDrop }: Props) {
  const handle = useRef<HTMLSpanElement>(null);
  const spotAt = (height: number) => spotIn(handle.current?.closest('li')?.parentElement, height);
  const { drag, hold, handlers } = useDragging<true>({ onDrop: (_, height) => onDrop(spotAt(height)) });
  useOnChange(drag, (now) => onHold(now?.isMoving ? spotAt(now.height) : undefined));
  return (
    <span
      ref={handle}
      data-drag
      aria-hidden="true"
      className="grid size-11 shrink-0 cursor-grab touch-none place-items-center text-muted hover:text-accent active:cursor-grabbing"
      onPointerDown={(event) => hold(event, true)}
      {...handlers}
    >
      <svg viewBox="0 0 10 16" className="h-4" fill="currentColor" aria-hidden="true">
        {[2, 8, 14].map((y) => (
          <path key={y} d={`M1 ${y - 1}h2v2h-2zM7 ${y - 1}h2v2h-2z`} />
        ))}
      </svg>
    </span>
  );
}

/** The row at this height of the window, the nearest one above and below the list. */
function spotIn(list: Element | null | undefined, height: number): Spot {
  const boxes = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
  const under = boxes.findIndex(({ bottom }) => height < bottom);
  const row = under < 0 ? boxes.length - 1 : under;
  const { top, height: whole } = boxes[row] ?? new DOMRect();
  return { row, share: whole ? Math.min(1, Math.max(0, (height - top) / whole)) : 0 };
}

function useOnChange(drag: Drag<true> | undefined, tell: (drag: Drag<true> | undefined) => void) {
  const latest = useRef(tell);
  latest.current = tell;
  const told = useRef(drag);
  useEffect(() => {
    if (told.current === drag) return;
    told.current = drag;
    latest.current(drag);
  }, [drag]);
}
