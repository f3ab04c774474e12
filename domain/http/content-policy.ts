import { ownSlugsNot } from '#domain/http/reader-pages';

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

/** The policy of a page that is kept and so the same for everybody; of its inline scripts those run whose hash is named. */
export function keptPagePolicy(hashes: string[] = []): string {
  const scripts = hashes.map((hash) => ` 'sha256-${hash}'`).join('');
  return policy({ ...PAGE, 'script-src': `'self'${scripts}` });
}

/**
 * The policy of a page made for one request: scripts with its nonce run, and what those load. The editor's style sheet
 * bears it too; `data:` is for the square that an authenticator reads.
 */
export function oncePagePolicy(nonce: string, isForReaders = false): string {
  return policy({
    ...PAGE,
    // Of readers' pages a script of the site's own has no nonce (components/site/view-beacon).
    'script-src': isForReaders ? `'nonce-${nonce}' 'self'` : `'nonce-${nonce}' 'strict-dynamic'`,
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

const MADE_ONCE = new Set(['dashboard', 'dang-nhap', 'xem-truoc', ...ownSlugsNot('isKept')]);

/** Pages that are made anew for every request; every other one is kept. */
export function isMadeOnce(path: string): boolean {
  return MADE_ONCE.has(path.slice(1).split(/[/?]/, 1)[0] ?? '');
}

/**
 * The inline scripts of a page that are Next's own: those that hand React its data and name the page's files, and nothing
 * but data. Whatever else stands there, also if it got into the page by an error of ours, is not among them, and never runs.
 * Those that follow each other are made one, so that the hashes of a long text fit into a header that proxies take.
 */
export function frameworkScripts(html: string): { html: string; scripts: string[] } {
  const scripts: string[] = [];
  const joined = html.replace(/(?:<script(?: id="_R_")?>[^<]*<\/script>)+/g, (run) => {
    const texts = [...run.matchAll(/<script(?: id="_R_")?>([^<]*)<\/script>/g)].map(([, text = '']) => text);
    const own = texts.filter(isData);
    if (own.length < texts.length || run.includes('<script id=')) {
      scripts.push(...own);
      return run;
    }
    const whole = own.join(';');
    scripts.push(whole);
    return `<script>${whole}</script>`;
  });
  return { html: joined, scripts };
}

/** How Next 16 hands over data; what stands in between must be JSON of the expected kind. */
const HANDED = [
  { before: '(self.__next_f=self.__next_f||[]).push(', after: ')', fits: isFlight },
  { before: 'self.__next_f.push(', after: ')', fits: isFlight },
  { before: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', after: ');', fits: isBootstrap },
];

function isData(script: string): boolean {
  const form = HANDED.find(({ before }) => script.startsWith(before));
  if (!form || !script.endsWith(form.after)) return false;
  try {
    return form.fits(JSON.parse(script.slice(form.before.length, -form.after.length)));
  } catch {
    return false;
  }
}

function isFlight(pushed: unknown): boolean {
  if (!Array.isArray(pushed) || pushed.length > 2) return false;
  const [kind, data] = pushed;
  return typeof kind === 'number' && (data === undefined || typeof data === 'string');
}

function isBootstrap(pushed: unknown): boolean {
  const { otherChunks, runtimeModuleIds, ...rest } = pushed as Record<string, unknown>;
  const chunks = Array.isArray(otherChunks) && otherChunks.every((one) => /^static\/chunks\/[\w.-]+\.js$/.test(one));
  return chunks && Array.isArray(runtimeModuleIds) && Object.keys(rest).length === 0;
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
