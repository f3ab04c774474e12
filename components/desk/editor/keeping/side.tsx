/** Whose words stay where two people changed one place: what was saved, what is typed here, or the one after the other. */
export type Side = 'before' | 'after' | 'both';
