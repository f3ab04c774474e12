import { useRef, useState } from 'react';

/** Whether something was typed that is not saved: what is typed while a save is under way is not part of it. */
export function useDirty() {
  const touches = useRef(0);
  const [isDirty, setDirty] = useState(false);
  const touch = () => {
    touches.current += 1;
    setDirty(true);
  };
  /** To be called when the form is sent; gives what to call once that is saved. */
  const sending = () => {
    const sent = touches.current;
    return () => setDirty(touches.current !== sent);
  };
  return { isDirty, touch, sending };
}
