import { parse } from 'parse5';
import { readPasted, walk } from '#domain/intake/paste/read';
import { isDropped } from '#domain/intake/paste/style';
import { writeHtml } from '#domain/intake/paste/write';

/**
 * HTML as Word, LibreOffice, Google Docs or a web page puts it on the clipboard, as simple HTML of what a body can hold:
 * headings (h2 to h4), paragraphs, lists, tables, quotes, strong, em, safe links, line breaks. All else is left out,
 * pictures too (see `pastedImageCount`); its words stay. Never throws, whatever it is given.
 */
export function cleanPastedHtml(html: string): string {
  return writeHtml(readPasted(html));
}

/** How many pictures `cleanPastedHtml` leaves out, so that an editor can be told to add them. */
export function pastedImageCount(html: string): number {
  let count = 0;
  walk(parse(html).childNodes, (node) => {
    if (!('tagName' in node)) return undefined;
    if (node.tagName === 'img') count += 1;
    return isDropped(node) ? undefined : () => {};
  });
  return count;
}
