import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and until the script of the component runs, then true. */
export function useScriptRuns(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
