/**
 * For built files that this build has not (rewritten here by next.config.js): another node may have them, so nobody keeps the
 * answer. Next would render the page of what is not found, with its menus from the database.
 */
export function GET() {
  return new Response('not found\n', {
    status: 404,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  });
}
