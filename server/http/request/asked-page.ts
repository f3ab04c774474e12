import { deskPathOf } from '#domain/http/desk-path';
import type { Exchange } from '#server/http/pipeline/pipeline';

/** A desk page's own address, to return to after sign-in. */
export const ASKED_PAGE = 'x-asked-page';

/** Overwrites what a client sends. */
export function noteAskedPage({ request }: Exchange): void {
  const path = deskPathOf(request.url);
  if (path === undefined) delete request.headers[ASKED_PAGE];
  else request.headers[ASKED_PAGE] = path;
}
