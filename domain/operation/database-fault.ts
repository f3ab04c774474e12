/** What the driver and the network call it when no answer of the database comes. */
const LOST = new Set(
  'CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT'
    .concat(' EHOSTUNREACH EHOSTDOWN ENETUNREACH ENOTFOUND EAI_AGAIN ECONNABORTED ENOENT EACCES NEVER_SPOKE')
    .split(' '),
);

/**
 * SQLSTATEs (PostgreSQL, appendix A) of a database that cannot answer now: no connection (08), no resources (53), given up
 * or shut down (57, as by the limit of a statement), a failing disk (58), and one that takes no connections.
 */
const UNABLE = /^(08|53|57|58)\w{3}$|^55000$/;

/** Whether that is said of a database that may answer later, and not of what it was asked; the cause is looked at too. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && (LOST.has(code) || UNABLE.test(code))) return true;
  }
  return false;
}
