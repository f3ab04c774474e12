import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Block, cleanText, isIndented } from '#domain/intake/capture/blocks';
import { walk } from '#domain/intake/paste/walk';

type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'form',
  'select',
  'button',
  'iframe',
  'svg',
  'nav',
]);

const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main ol p section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** The visible blocks in order, without markup. */
export function blocksOfHtml(html: string): Block[] {
  const blocks: Block[] = [];
  let line = '';
  let isCaption = false;

  function endLine() {
    const text = cleanText(line);
    if (text) blocks.push({ kind: 'text', text, isIndented: isIndented(line), isCaption });
    line = '';
  }

  walk(parse(html).childNodes, (node) => {
    if (node.nodeName === '#text')
      line += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\r\n\t]+/g, line ? ' ' : '');
    if (!('tagName' in node) || SKIPPED.has(node.tagName)) return undefined;
    if (node.tagName === 'br') {
      endLine();
      return undefined;
    }
    if (node.tagName === 'img') {
      endLine();
      blocks.push({ kind: 'picture', alt: cleanText(attribute(node, 'alt')) });
      return undefined;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) endLine();
    const outer = isCaption;
    isCaption ||= node.tagName === 'figcaption' || /caption|chu-?thich/i.test(attribute(node, 'class'));
    return () => {
      if (isBlock) endLine();
      isCaption = outer;
    };
  });
  endLine();
  return blocks;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}
