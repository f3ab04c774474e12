'use client';

import { useEffect, useRef } from 'react';

/**
 * Give the ref to the frame of the steps (`tabIndex={-1}`): it gets the focus when a new step removes the focused
 * element.
 */
export function useStepFocus<Element extends HTMLElement>(step: string) {
  const frame = useRef<Element>(null);
  const before = useRef(step);
  useEffect(() => {
    if (step !== before.current && document.activeElement === document.body) frame.current?.focus();
    before.current = step;
  }, [step]);
  return frame;
}
