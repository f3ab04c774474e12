'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** A button that can be pressed once its script runs: on a slow link it never looks ready before it is. */
export function LiveButton({ disabled, ...button }: React.ButtonHTMLAttributes<HTMLButtonElement>) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <button disabled={disabled || !isLive} {...button} />;
}
