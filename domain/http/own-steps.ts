import { ownSlugsNot } from '#domain/http/reader-pages';

type OwnStep = {
  /** Accepts Next's router; shows errors in the user's language. */
  isDesk: boolean;
  /** React runs in the browser; the preview is refreshed beside the editor. */
  hasReact: boolean;
  /** In robots.txt, and noindex. */
  isClosed: boolean;
  /** Takes posts and queries. */
  takesInput: boolean;
  /** Only Next knows what exists there (in the desk, by user); else the build's routes and the database tell. */
  isNexts: boolean;
};

/**
 * First steps beside the reader pages: no category or page may have these names, and nothing below is a reader's page.
 * The test compares the copies in `middleware.ts` and `deploy/`.
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

/** `tin` of `/tin/bai-1?a` */
export function firstStepOf(address: string): string {
  return /^\/([^/?]*)/.exec(address)?.[1] ?? '';
}

export function ownStepOf(address: string): OwnStep | undefined {
  return OWN_STEPS.get(firstStepOf(address));
}

/** Includes closed reader pages. */
export function closedSteps(): string[] {
  return [...OWN_STEPS.keys()].filter((step) => OWN_STEPS.get(step)?.isClosed).concat(ownSlugsNot('isListed'));
}

/** Readers' pages carry no framework. */
export function usesFramework(address: string): boolean {
  return ownStepOf(address)?.hasReact ?? false;
}
