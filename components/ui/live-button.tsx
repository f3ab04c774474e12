'use client';

import { useScriptRuns } from '#components/ui/use-script-runs';

type Props = React.ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Whether it does nothing of use before its script runs. */
  needsScript?: boolean;
};

/**
 * A button that can be pressed once its script runs: on a slow link it never looks ready before it is. One that is
 * `disabled` for a moment keeps the focus, so that the keyboard does not lose its place.
 */
export function LiveButton({ needsScript = true, disabled, onClick, ...button }: Props) {
  const isLive = useScriptRuns();
  return (
    <button
      disabled={needsScript && !isLive}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      {...button}
    />
  );
}
