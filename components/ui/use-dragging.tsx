'use client';

import { type PointerEvent, useEffect, useState } from 'react';

/** Pixels that a hand may tremble in a click. */
const STILL = 4;
/** Pixels from the edges of what is seen within which a drag scrolls, and how far it scrolls at a time. */
const EDGE = 48;
const STEP = 10;

export type Drag<Held> = {
  held: Held;
  /** Of the pointer in the window, in pixels; so is `height`. */
  begunAt: number;
  height: number;
  isMoving: boolean;
};

type Options<Held> = {
  onDrop: (held: Held, height: number) => void;
  /** The pointer went up where it had come down. */
  onClick?: (held: Held) => void;
  /** The upper edge of what is seen, in the window: where something stays at its top. */
  topOf?: () => number;
};

/**
 * A drag up or down by mouse, pen or finger, which scrolls the page at its edges; Escape gives it up. The handle takes
 * `hold` for the pointer going down and the `handlers`, and must not pan itself (`touch-none`).
 */
export function useDragging<Held>({ onDrop, onClick, topOf }: Options<Held>) {
  const [drag, setDrag] = useState<Drag<Held>>();
  const giveUp = () => setDrag(undefined);
  useEscape(drag !== undefined, giveUp);
  useScrolling(drag, topOf, () => setDrag((now) => now && { ...now }));

  function hold(event: PointerEvent, held: Held) {
    if (event.button !== 0) return;
    // The caret stays where it is, and no text is chosen.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ held, begunAt: event.clientY, height: event.clientY, isMoving: false });
  }

  function onPointerMove({ clientY: height }: PointerEvent) {
    setDrag((now) => now && { ...now, height, isMoving: isMoving(now, height) });
  }

  function onPointerUp({ clientY: height }: PointerEvent) {
    if (!drag) return;
    giveUp();
    // The last move may not be drawn yet.
    if (isMoving(drag, height)) onDrop(drag.held, height);
    else onClick?.(drag.held);
  }

  return { drag, hold, giveUp, handlers: { onPointerMove, onPointerUp, onPointerCancel: giveUp } };
}

function isMoving(drag: Drag<unknown>, height: number): boolean {
  return drag.isMoving || Math.abs(height - drag.begunAt) > STILL;
}

function useEscape(isHeld: boolean, giveUp: () => void) {
  useEffect(() => {
    if (!isHeld) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      giveUp();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  });
}

/** At the edges of what is seen, once in each frame; `onScroll`, as other things lie under the pointer then. */
function useScrolling(drag: Drag<unknown> | undefined, topOf: (() => number) | undefined, onScroll: () => void) {
  useEffect(() => {
    if (!drag?.isMoving) return;
    const top = Math.max(0, topOf?.() ?? 0);
    const by = drag.height < top + EDGE ? -STEP : drag.height > window.innerHeight - EDGE ? STEP : 0;
    const frame = requestAnimationFrame(() => {
      const before = window.scrollY;
      if (by) window.scrollBy(0, by);
      if (window.scrollY !== before) onScroll();
    });
    return () => cancelAnimationFrame(frame);
  });
}
