/** 410 is for a withdrawn article. */
export type MissingStatus = 404 | 410;

/** Its key in the message catalogue. */
export const wordsOf = (status: MissingStatus) => (status === 404 ? 'notFound' : 'withdrawn');
