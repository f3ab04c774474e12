/** Codes of the driver and the network for a database that does not answer. */
const LOST = new Set(
  'CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT'
    .concat(' EHOSTUNREACH EHOSTDOWN ENETUNREACH ENOTFOUND EAI_AGAIN ECONNABORTED ENOENT EACCES NEVER_SPOKE')
    .split(' '),
);

/**
 * SQLSTATEs (PostgreSQL, appendix A): no connection (08), no resources (53), cancelled, as by a statement timeout, or
 * shut down (57), disk failure (58), takes no connections (55000).
 */
const UNABLE = /^(08|53|57|58)\w{3}$|^55000$/;

/** Whether the database may answer later, so that the query is not at fault; looks at the cause, too. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && (LOST.has(code) || UNABLE.test(code))) return true;
  }
  return false;
}
