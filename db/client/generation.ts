/** A state of what readers see: the one with the higher number is newer, and `mark` names it and no other. */
export type Generation = {
  number: number;
  mark: string;
  /** The number of the last one that took something away or changed it; those since then only added. */
  removal: number;
  /** When the first of what it shows is to vanish, in milliseconds since the epoch. */
  expiry: number | null;
};
