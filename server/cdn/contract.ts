/** Makes the shared cache forget everything under those keys; rejects where that is not certain. */
export type Purge = (keys: string[]) => Promise<void>;
