// Attacks the portal with Wapiti: `npm run scan`, or only some of `readers`, `api` and `desk`. SCAN_SECONDS limits each
// module on each part.
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { explanationOf } from '#tests/scan/explained';
import { openListener, openWeakSite } from '#tests/scan/listener';
import { openScannedPortal } from '#tests/scan/portal';
import { type Finding, runWapiti, type Scan } from '#tests/scan/wapiti';
import { findProgram, installPrograms } from '#tests/support/programs';

const SECONDS = Number(process.env['SCAN_SECONDS'] ?? 60);
const FOLDER = path.resolve('.data/scan');
/** A scan that knows fewer addresses and forms has not seen the part. */
const LEAST = { readers: 30, api: 5, desk: 15 };

/** Browsers send it from our own pages; without it forms are refused unread. */
const OWN = 'Sec-Fetch-Site: same-origin';

type Part = keyof typeof LEAST;
const PARTS = Object.keys(LEAST) as Part[];
const chosen = PARTS.filter((part) => process.argv.length === 2 || process.argv.includes(part));

await runMain(async () => {
  installPrograms('wapiti', 'nginx', 'openssl');
  const [wapiti, nginx, openssl] = [findProgram('wapiti'), findProgram('nginx'), findProgram('openssl')];
  if (!wapiti || !nginx || !openssl) return console.log('0 passed, 0 failed, 1 skipped');
  process.env['DATA_DIR'] = FOLDER;
  const listener = await openListener();
  const limits = { folder: path.join(FOLDER, 'wapiti'), endpoint: listener.url, crawlSeconds: SECONDS };
  try {
    await proveThatItFinds(wapiti, listener.heard, { ...limits, moduleSeconds: 20 });
    const findings = await scanPortal(nginx, async (scan) => {
      const { known, findings } = await runWapiti(wapiti, scan, { ...limits, moduleSeconds: SECONDS });
      console.log(`${scan.name}: ${known} addresses and forms, ${findings.length} findings`);
      if (known < LEAST[scan.name as Part]) throw new Failure(`${scan.name}: too little was scanned.`);
      return findings;
    });
    for (const info of listener.heard)
      findings.push({ scan: '', category: 'Fetched', info, method: '', path: '', parameter: '' });
    report(findings);
  } finally {
    listener.close();
  }
});

/** A scan that finds nothing on a page full of holes proves nothing. */
async function proveThatItFinds(program: string, heard: string[], limits: Parameters<typeof runWapiti>[2]) {
  const weak = await openWeakSite();
  const modules = ['xss', 'ssrf', 'http_headers'];
  const { findings } = await runWapiti(
    program,
    { name: 'weak', url: weak.url, starts: [], headers: [], modules },
    limits,
  );
  weak.close();
  const found = new Set(findings.map(({ category, parameter }) => `${category} ${parameter}`.trim()));
  if (![...found].some((one) => /Cross Site Scripting.*shown/.test(one)) || heard.length === 0)
    throw new Failure(`wapiti did not find what was planted: ${[...found].join(', ')}; ${heard.length} fetched`);
  heard.length = 0;
}

async function scanPortal(nginx: string, run: (scan: Scan) => Promise<Finding[]>): Promise<Finding[]> {
  const portal = await openScannedPortal(FOLDER, nginx);
  try {
    const cookie = await portal.signIn();
    const findings: Finding[] = [];
    for (const part of chosen) findings.push(...(await run(await scanOf(part, portal, cookie))));
    const failures = portal.readFailures();
    if (!(await portal.isSignedIn(cookie)))
      failures.push({ info: 'signed out: the desk was not scanned to the end', method: '', path: '' });
    return [...findings, ...failures.map((one) => ({ ...one, scan: '', category: 'Failed', parameter: '' }))];
  } finally {
    await portal.close();
  }
}

async function scanOf(part: Part, portal: Awaited<ReturnType<typeof openScannedPortal>>, cookie: string) {
  const { site } = portal;
  const ids = await portal.articleIds();
  const scans: Record<Part, Omit<Scan, 'name'>> = {
    readers: {
      url: `${site}/`,
      starts: ['/tim-kiem?q=tin&chuyen-muc=kinh-te&tu=2026-01-01&trang=1', '/dang-nhap', '/khong-co', '/%'],
      headers: [OWN],
    },
    api: {
      url: `${site}/api/`,
      starts: ['/api/v1/categories', '/api/v1/openapi.json', '/api/suggestions?q=tin', '/api/visits', '/api/health']
        .concat(['/api/v1/articles?limit=2&category=kinh-te', '/api/v1/changes?limit=2', '/api/media?q=a&kind=picture'])
        .concat(['/api/auth/csrf', '/api/auth/session', '/api/uploads', `/api/articles/${ids[0]}/draft`])
        .concat(ids.map((id) => `/api/v1/articles/${id}`)),
      headers: [OWN, `Cookie: ${cookie}`],
    },
    desk: {
      url: `${site}/dashboard`,
      starts: ['/dashboard/articles?q=a&status=draft', '/dashboard/media?q=a&kind=picture', '/dashboard/audit?q=a']
        .concat(['/dashboard/figures?from=2026-01-01&to=2026-01-31', '/dashboard/figures/csv?from=2026-01-01'])
        .concat(ids.map((id) => `/dashboard/articles/${id}`)),
      headers: [OWN, `Cookie: ${cookie}`],
    },
  };
  const scan = scans[part];
  return { name: part, ...scan, starts: scan.starts.map((start) => site + start) };
}

function report(findings: Finding[]): void {
  const kinds = Map.groupBy(findings, ({ category, info }) => `${category}: ${info}`);
  const rows = [...kinds].map(([kind, all]) => {
    const [first] = all as [Finding];
    const title = explanationOf(first);
    const where = `${first.scan} ${first.method} ${first.path} ${first.parameter}`.trim();
    return {
      title,
      line: `${title ? `✓ [${title}]` : '✗'} ${kind} — ${where}${all.length > 1 ? ` ×${all.length}` : ''}`,
    };
  });
  for (const { line } of rows) console.log(line);
  const unexplained = rows.filter(({ title }) => !title).length;
  console.log(`${rows.length - unexplained} explained, ${unexplained} not`);
  if (unexplained > 0) throw new Failure('Có phát hiện chưa giải thích. (findings that are not explained)');
}
