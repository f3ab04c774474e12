import { parse } from 'parse5';
import type { PastedFile } from '#domain/intake/paste/blocks';
import { readPasted } from '#domain/intake/paste/read';
import { isDropped } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';
import { writeHtml } from '#domain/intake/paste/write';

/**
 * Cleans clipboard HTML of Word, LibreOffice, Google Docs or a web page to what a body can hold: headings (h2 to h4),
 * paragraphs, lists, tables, quotes, strong, em, safe links, line breaks. Other markup goes, its words stay; pictures
 * go, but those that the HTML names by their number in `pictures`. Never throws.
 */
export function cleanPastedHtml(html: string, pictures?: readonly PastedFile[]): string {
  return writeHtml(readPasted(html, pictures));
}

/** Whether anything would come in as text. */
export function hasPastedWords(html: string): boolean {
  let isFound = false;
  walk(parse(html).childNodes, (node) => {
    if ('value' in node && node.value.trim() !== '') isFound = true;
    if (!('tagName' in node)) return undefined;
    return isDropped(node) ? undefined : () => {};
  });
  return isFound;
}
