/** A script that hands React its data, or that loads it: no word of a page is in it. */
const SCRIPT = /<script((?: [^<>]*)?)>[^<]*<\/script>/g;
const LINK = /<link [^<>]*>/g;
/** By these React finds again what it rendered. */
const MARK = /<!--(?:\/?\$[!?~]?| )-->/g;
/** Next's place for what it would add to the head later. */
const EMPTY_PLACE = '<div hidden=""></div>';

/**
 * A page as readers get it: what Next rendered, without what would run it again in the browser (three fifths of its bytes). The
 * site's own scripts (`src` outside of `/_next/`) and data blocks such as JSON-LD stay.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (isFrameworks(attributes) ? '' : script))
    .replace(LINK, (link) => (link.includes(' as="script"') ? '' : link))
    .replace(MARK, '')
    .replaceAll(EMPTY_PLACE, '');
}

function isFrameworks(attributes: string): boolean {
  const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  return src === undefined ? !/\stype="application\//.test(attributes) : src.startsWith('/_next/');
}
