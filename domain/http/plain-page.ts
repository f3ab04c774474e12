import { VIDEO_HOSTS, VIDEO_SITES, type VideoHost } from '#domain/article/video-hosts';
import { CHOICES_SCRIPT } from '#domain/http/cdn-cache';

const SCRIPT = /<script((?: [^<>]*)?)>[^<]*<\/script>/g;
const LINK = /<link [^<>]*>/g;
/** React's hydration marks */
const MARK = /<!--(?:\/?\$[!?~]?| )-->/g;
/** Next's placeholder for later elements of the head */
const EMPTY_PLACE = '<div hidden=""></div>';
/** Where a layout within the body can put it, a page would already be drawn. */
const CHOICES = `<script src="${CHOICES_SCRIPT}"></script>`;

/**
 * The rendered page without what would hydrate it (three fifths of its bytes). The site's own scripts (`src` outside of
 * `/_next/`) and data blocks such as JSON-LD stay; what a reader chose is read in the head.
 */
export function withoutFramework(html: string): string {
  const isChosen = html.includes(CHOICES);
  return html
    .replace(CHOICES, '')
    .replace(/<\/head>/, (end) => (isChosen ? CHOICES + end : end))
    .replace(SCRIPT, (script, attributes: string) => (isFrameworks(attributes) ? '' : script))
    .replace(LINK, (link) => (link.includes(' as="script"') ? '' : link))
    .replace(MARK, '')
    .replaceAll(EMPTY_PLACE, '');
}

/** Whose players a rendered page may show: words of a text, in which quotation marks are escaped, lead to none. */
export function videoHostsIn(html: string): VideoHost[] {
  return VIDEO_HOSTS.filter((host) => html.includes(` data-player="${VIDEO_SITES[host].player}/`));
}

function isFrameworks(attributes: string): boolean {
  const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  return src === undefined ? !/\stype="application\//.test(attributes) : src.startsWith('/_next/');
}
