import { useCallback, useRef, useState } from 'react';

/**
 * Runs works one after the other; at most one of a kind waits. A `move` is also dropped while one is under way: it was
 * clicked twice.
 */
export function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(new Set<'save' | 'move'>());
  const [count, setCount] = useState(0);

  const run = useCallback(async <T,>(kind: 'save' | 'move', work: () => Promise<T>): Promise<T | undefined> => {
    if (waiting.current.has(kind)) return undefined;
    waiting.current.add(kind);
    setCount((before) => before + 1);
    const turn = last.current.then(() => {
      if (kind === 'save') waiting.current.delete(kind);
      return work();
    });
    last.current = turn.catch(() => {});
    return turn.finally(() => {
      if (kind === 'move') waiting.current.delete(kind);
      setCount((before) => before - 1);
    });
  }, []);
  return { isBusy: count > 0, run };
}
