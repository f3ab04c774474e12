'use client';

import { useEffect, useRef } from 'react';

/** Give the ref to a list (`tabIndex={-1}`): when an item goes and takes the focus with it, the focus goes to the list. */
export function useKeptFocus<Element extends HTMLElement>(count: number) {
  const list = useRef<Element>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) list.current?.focus();
    before.current = count;
  }, [count]);
  return list;
}
