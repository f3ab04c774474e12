/** What an address that leads nowhere is answered with (404), or one whose article was taken back (410). */
export type MissingStatus = 404 | 410;

/** Where its words stand in the catalogue. */
export const wordsOf = (status: MissingStatus) => (status === 404 ? 'notFound' : 'withdrawn');
