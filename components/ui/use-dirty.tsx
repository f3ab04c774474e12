import { useRef, useState } from 'react';

/** Whether anything typed is unsaved; what is typed during a save is not part of it. */
export function useDirty() {
  const touches = useRef(0);
  const [isDirty, setDirty] = useState(false);
  const touch = () => {
    touches.current += 1;
    setDirty(true);
  };
  /** Call it on sending, and its result once that is saved. */
  const sending = () => {
    const sent = touches.current;
    return () => setDirty(touches.current !== sent);
  };
  return { isDirty, touch, sending };
}
