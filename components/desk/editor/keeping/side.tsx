/** `before`: what was saved; `after`: what is typed here; `both`: one after the other. */
export type Side = 'before' | 'after' | 'both';
