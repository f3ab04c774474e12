'use client';

import { useScriptRuns } from '#components/ui/use-script-runs';

type Props = React.ComponentProps<'button'> & {
  /** Whether it is useless before its script runs. */
  needsScript?: boolean;
};

/**
 * Disabled until its script runs, so that it never looks ready too early. While `disabled` it keeps the focus, so that
 * the keyboard does not lose its place.
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
