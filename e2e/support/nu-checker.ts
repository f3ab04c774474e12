import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CrawledPage } from '#e2e/support/crawler';

type Message = { type: string; url: string; message: string; extract?: string };

/**
 * React writes an empty `action` on forms of server functions, so that they work without its script. The HTML standard
 * forbids it; React cannot omit it.
 */
const isReactForm = ({ message, extract = '' }: Message) =>
  message.includes('“action” on element “form”: Must be non-empty') &&
  extract.includes('<form action="" encType="multipart/form-data" method="POST">');

const MAX_OUTPUT = 64 * 1024 * 1024;

/** The checker's errors, each with up to five of its pages. */
export function nuFaults(pages: Pick<CrawledPage, 'path' | 'html'>[]): { message: string; pages: string[] }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-'));
  try {
    for (const [place, page] of pages.entries()) writeFileSync(path.join(folder, `${place}.html`), page.html);
    const isError = ({ type }: Message) => type === 'error' || type === 'non-document-error';
    const errors = check(folder).filter((message) => isError(message) && !isReactForm(message));
    const groups = Map.groupBy(errors, ({ message, extract = '' }) => `${message} ${extract}`.replace(/\s+/g, ' '));
    const pageOf = ({ url }: Message) => pages[Number(/(\d+)\.html$/.exec(url)?.[1])]?.path ?? url;
    return [...groups].map(([message, found]) => ({ message, pages: [...new Set(found.map(pageOf))].slice(0, 5) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(folder: string): Message[] {
  const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
  const args = ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--no-langdetect', folder];
  const result = spawnSync(process.env['JAVA'] ?? 'java', args, { encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  if (result.status !== 0) throw new Error(`the HTML checker did not run: ${result.stderr || result.error}`);
  return (JSON.parse(result.stdout) as { messages: Message[] }).messages;
}
