import { VIDEO_HOSTS, VIDEO_SITES, type VideoHost } from '#domain/article/video-hosts';

/** The base of all pages: no other host, no plugin, no frame, no form that leaves the site. */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  // For focal points and charts; a style attribute reaches no other element and, with `img-src`, no other host.
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self'",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
};

/** A file may show itself and do nothing. */
const FILE = {
  'default-src': "'none'",
  'img-src': "'self'",
  'media-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Runs the site's own script files, no inline script; shows the players of `hosts`. */
export function readerPagePolicy(hosts: readonly VideoHost[] = []): string {
  return policy({ ...PAGE, ...framed(hosts) });
}

/**
 * For pages with React (`usesFramework`): runs scripts with the nonce, and those that they load or, in a preview, the
 * site's own. The editor's style sheet has the nonce; `data:` is for the QR code of the second factor.
 */
export function deskPagePolicy(nonce: string, isPreview = false, hosts: readonly VideoHost[] = []): string {
  return policy({
    ...PAGE,
    ...framed(hosts),
    'script-src': isPreview ? `'nonce-${nonce}' 'self'` : `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
  });
}

/** Runs nothing; allows the one inline style of this hash. */
export function wordsPolicy(styleHash: string): string {
  return policy({ ...PAGE, 'script-src': "'none'", 'style-src': `'self' 'sha256-${styleHash}'` });
}

/** For pictures, data, redirects: all but pages. */
export function filePolicy(): string {
  return policy(FILE);
}

function framed(hosts: readonly VideoHost[]): Record<string, string> {
  const players = VIDEO_HOSTS.filter((host) => hosts.includes(host)).map((host) => VIDEO_SITES[host].player);
  return players.length > 0 ? { 'frame-src': players.join(' ') } : {};
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
