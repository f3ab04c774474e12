'use client';

import { useEffect, useRef } from 'react';

/** Give the ref to what shows the steps (`tabIndex={-1}`): when the next one comes and takes the focus with it, it goes there. */
export function useStepFocus<Element extends HTMLElement>(step: string) {
  const frame = useRef<Element>(null);
  const before = useRef(step);
  useEffect(() => {
    if (step !== before.current && document.activeElement === document.body) frame.current?.focus();
    before.current = step;
  }, [step]);
  return frame;
}
