/** A state of what readers see: a higher number is newer, `mark` is unique. */
export type Generation = {
  number: number;
  mark: string;
  /** Number of the last state that removed or changed something; later ones only added. */
  removal: number;
  /** When its first content expires, in milliseconds since the epoch. */
  expiry: number | null;
};
