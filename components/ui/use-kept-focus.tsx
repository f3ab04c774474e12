'use client';

import { useCallback, useEffect, useRef } from 'react';

/** Give the ref to a list (`tabIndex={-1}`): it gets the focus when the focused item is removed. */
export function useKeptFocus<Element extends HTMLElement>() {
  const list = useRef<Element>(null);
  const focused = useRef<Node>(null);
  useEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) list.current?.focus();
  });
  return useCallback((element: Element) => {
    list.current = element;
    const note = (event: FocusEvent) => {
      focused.current = event.target as Node;
    };
    element.addEventListener('focusin', note);
    return () => {
      list.current = null;
      element.removeEventListener('focusin', note);
    };
  }, []);
}
