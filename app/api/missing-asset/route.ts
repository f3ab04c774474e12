/**
 * For built files that this build lacks (rewritten here by next.config.js). Not cached, because another node may have
 * them. Next would render its not-found page, with menus from the database.
 */
export function GET() {
  return new Response('not found\n', {
    status: 404,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  });
}
