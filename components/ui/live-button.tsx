'use client';

import { useSyncExternalStore } from 'react';

type Props = React.ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Whether it does nothing of use before its script runs. */
  needsScript?: boolean;
};

const never = () => () => {};

/**
 * A button that can be pressed once its script runs: on a slow link it never looks ready before it is. One that is
 * `disabled` for a moment keeps the focus, so that the keyboard does not lose its place.
 */
export function LiveButton({ needsScript = true, disabled, onClick, ...button }: Props) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <button
      disabled={needsScript && !isLive}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      {...button}
    />
  );
}
