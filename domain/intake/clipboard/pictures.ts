import { parse } from 'parse5';
import { endingOf, type PastedPicture } from '#domain/intake/clipboard/picture';
import { picturesOfRichText } from '#domain/intake/clipboard/rich-text';
import { attribute, isDropped } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

type PastedPictures = {
  /** By their address in the HTML. */
  found: ReadonlyMap<string, PastedPicture>;
  /** How many stand in the HTML without their bytes. */
  lost: number;
};

/**
 * The pictures whose bytes came with the clipboard: within the HTML as `data:`, or in the Rich Text beside it, where a
 * program names files of its own computer. Never throws.
 */
export function picturesOfClipboard(html: string, richText: string): PastedPictures {
  const addresses = addressesIn(html);
  const onDisk = addresses.filter(isOnDisk);
  const beside = onDisk.length > 0 ? picturesOfRichText(richText) : [];
  // With other numbers there is no telling which is which.
  const inTurn = beside.length === onDisk.length ? beside.values() : [].values();
  const found = new Map<string, PastedPicture>();
  for (const address of addresses) {
    const picture = isOnDisk(address) ? inTurn.next().value : pictureWithin(address);
    if (picture) found.set(address, picture);
  }
  return { found, lost: addresses.filter((address) => !found.has(address)).length };
}

function isOnDisk(address: string): boolean {
  return /^file:/i.test(address);
}

function addressesIn(html: string): string[] {
  const addresses: string[] = [];
  walk(parse(html).childNodes, (node) => {
    if (!('tagName' in node)) return undefined;
    if (node.tagName === 'img') addresses.push(attribute(node, 'src'));
    return isDropped(node) ? undefined : () => {};
  });
  return addresses;
}

function pictureWithin(address: string): PastedPicture | undefined {
  const comma = address.indexOf(',');
  const [scheme = '', ...parameters] = address.slice(0, Math.max(comma, 0)).toLowerCase().split(';');
  const type = scheme.replace(/^data:/, '');
  if (type === scheme || endingOf(type) === '' || parameters.at(-1)?.trim() !== 'base64') return undefined;
  try {
    const signs = atob(address.slice(comma + 1));
    const bytes = new Uint8Array(signs.length);
    for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
    return { type, bytes };
  } catch {
    return undefined;
  }
}
