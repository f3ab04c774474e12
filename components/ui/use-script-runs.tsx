import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and until the component's script runs. */
export function useScriptRuns(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
