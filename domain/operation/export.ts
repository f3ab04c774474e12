import { type BodyFile, bodyHtml, figureHtml } from '#domain/article/body-html';
import { fieldsIn, leadLines } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import { isoInVietnam } from '#domain/base/calendar';
import { Markup, xml } from '#domain/base/xml';
import { LEFT_OUT } from '#domain/operation/backup';

/** Transient, or of use to this installation alone. */
export const NOT_EXPORTED = [...LEFT_OUT, 'recovery_codes', 'sign_in_failures', 'visit_batches'];

export const SECRET_COLUMNS: Record<string, string[]> = {
  users: ['password_hash', 'second_factor_secret', 'second_factor_step'],
};

/** Shown beside address and category. */
export const EXPORTED_FIELDS = fieldsIn('export').filter((name) => name !== 'slug' && name !== 'categoryId');

export type ExportedText = Pick<Manuscript, (typeof EXPORTED_FIELDS)[number]> & {
  id: number;
  path: string;
  language: string;
  category: string | null;
  publishedAt: Date | null;
};

/**
 * HTML without styles and scripts. `site` is the portal's address; library files get a path to `media` beside the
 * page's folder.
 */
export function exportedPage(text: ExportedText, files: ReadonlyMap<number, BodyFile>, site: string): string {
  const address = new URL(text.path, site).href;
  const cover = text.coverId === null ? undefined : files.get(text.coverId);
  const page = xml`<!doctype html>
<html lang="${text.language}">
<head><meta charset="utf-8"><title>${text.title}</title><link rel="canonical" href="${address}"></head>
<body>
<h1>${text.title}</h1>
${text.publishedAt ? xml`<p><time>${isoInVietnam(text.publishedAt)}</time>${text.category ? ` · ${text.category}` : ''}</p>` : undefined}
${leadLines(text, 'export').map((line) => xml`<p><b>${line.text}</b></p>\n`)}${cover && figureHtml(cover, text.coverAlt ?? '', xml`${text.coverCaption ?? ''}`, address)}
${new Markup(bodyHtml(text.body, files, address))}
${text.byline ? xml`<p>${text.byline}</p>` : undefined}
${source(text)}
${text.tags.length > 0 ? xml`<p>${text.tags.join(', ')}</p>` : undefined}
</body>
</html>
`;
  return page.text.replaceAll(`="${new URL('/media/', site).href}`, '="../media/');
}

function source({ sourceName, sourceUrl }: ExportedText): Markup | undefined {
  if (!sourceName) return undefined;
  return sourceUrl ? xml`<p><a href="${sourceUrl}">${sourceName}</a></p>` : xml`<p>${sourceName}</p>`;
}

/** `href` leads to the text's page. */
export function exportedLine({ title, publishedAt }: ExportedText, href: string): string {
  const date = publishedAt ? xml`<time>${isoInVietnam(publishedAt)}</time> ` : undefined;
  return `${xml`<li>${date}<a href="${href}">${title}</a></li>`.text}\n`;
}
