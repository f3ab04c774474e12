import { deskPathOf } from '#domain/http/desk-path';
import type { Exchange } from '#server/http/pipeline/pipeline';

/** The header in which a page of the desk finds its own address: whoever must sign in first is led back there. */
export const ASKED_PAGE = 'x-asked-page';

/** Notes with every request which page of the desk it asks for; what a client writes there is not believed. */
export function noteAskedPage({ request }: Exchange): void {
  const path = deskPathOf(request.url);
  if (path === undefined) delete request.headers[ASKED_PAGE];
  else request.headers[ASKED_PAGE] = path;
}
