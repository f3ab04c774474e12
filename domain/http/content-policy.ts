/** Directives that no page may widen: nothing of another host, no plugin, no frame, no form that leaves the site. */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  // A style attribute reaches no other element and, with `img-src`, no other host; focal points and charts are such.
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

/** What is no page: it may show itself where it is opened, and do nothing. */
const FILE = {
  'default-src': "'none'",
  'img-src': "'self'",
  'media-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** The policy of readers' pages: the site's own files run, and no inline script. */
export function readerPagePolicy(): string {
  return policy(PAGE);
}

/**
 * The policy of a page that works by React (`usesFramework`): scripts with its nonce run, and what those load, or the site's own
 * where it also has readers' (`isPreview`). The editor's style sheet bears the nonce too; `data:` is for the square that an
 * authenticator reads.
 */
export function deskPagePolicy(nonce: string, isPreview = false): string {
  return policy({
    ...PAGE,
    'script-src': isPreview ? `'nonce-${nonce}' 'self'` : `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
  });
}

/** The policy of a page of words alone: nothing runs, and the one inline style is that of this hash. */
export function wordsPolicy(styleHash: string): string {
  return policy({ ...PAGE, 'script-src': "'none'", 'style-src': `'self' 'sha256-${styleHash}'` });
}

/** The policy of pictures, data, redirects and whatever else is no page. */
export function filePolicy(): string {
  return policy(FILE);
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
