/**
 * A view that counts; `visitor` is the reader's address prefix and user agent, `origin` the network that new visitors are
 * bounded by, where they are. Both are hashed before they are stored.
 */
export type View = { path: string; articleId: number | null; at: number; visitor: string; origin?: string };
