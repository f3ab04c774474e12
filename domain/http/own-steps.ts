import { ownSlugsNot } from '#domain/http/reader-pages';

type OwnStep = {
  /** The desk and the way in: Next's router is heard there, and errors are told in its user's language. */
  isDesk: boolean;
  /** Its pages work by React in the browser, as the preview does that is refreshed beside the editor. */
  hasReact: boolean;
  /** Closed to crawlers: in robots.txt, and noindex. */
  isClosed: boolean;
  /** Takes what is posted, and is asked by a query. */
  takesInput: boolean;
  /** Next alone says what is there, of the desk by who asks; else the routes of the build tell, and the database. */
  isNexts: boolean;
};

/**
 * The portal's own first steps beside its reader pages: no category or page may be called so, and nothing at or below them
 * is a reader's page. What `middleware.ts` and `deploy/` have of it as text, the test holds against it.
 */
export const OWN_STEPS: ReadonlyMap<string, OwnStep> = new Map([
  ['_next', { isDesk: false, hasReact: false, isClosed: false, takesInput: false, isNexts: true }],
  ['api', { isDesk: false, hasReact: false, isClosed: true, takesInput: true, isNexts: false }],
  ['dang-nhap', { isDesk: true, hasReact: true, isClosed: true, takesInput: true, isNexts: true }],
  ['dashboard', { isDesk: true, hasReact: true, isClosed: true, takesInput: true, isNexts: true }],
  ['luot-xem', { isDesk: false, hasReact: false, isClosed: false, takesInput: true, isNexts: true }],
  ['media', { isDesk: false, hasReact: false, isClosed: false, takesInput: false, isNexts: false }],
  ['xem-truoc', { isDesk: false, hasReact: true, isClosed: true, takesInput: false, isNexts: true }],
]);

/** The first step of an address, with its query or without: `tin` of `/tin/bai-1?a`. */
export function firstStepOf(address: string): string {
  return /^\/([^/?]*)/.exec(address)?.[1] ?? '';
}

export function ownStepOf(address: string): OwnStep | undefined {
  return OWN_STEPS.get(firstStepOf(address));
}

/** First steps of all that is closed to crawlers, own reader pages included. */
export function closedSteps(): string[] {
  return [...OWN_STEPS.keys()].filter((step) => OWN_STEPS.get(step)?.isClosed).concat(ownSlugsNot('isListed'));
}

/** Whether the page there works by React in the browser; readers' pages carry no framework. */
export function usesFramework(address: string): boolean {
  return ownStepOf(address)?.hasReact ?? false;
}
