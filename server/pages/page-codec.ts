import type { Entry } from '#server/pages/page-entry';

/** Marks values that JSON lacks; no object of Next's has this key. */
const KIND = '$congTin';

type Packed = { [KIND]: 'bytes'; base64: string } | { [KIND]: 'map'; entries: [unknown, unknown][] };

/** JSON that every Node version reads; bytes (Flight data, bodies) and maps (segments) survive. */
export function packPage(entry: Entry): string {
  return JSON.stringify(entry, function (this: Record<string, unknown>, name, value) {
    const original = this[name]; // JSON has already converted a Buffer to numbers
    if (original instanceof Uint8Array) return { [KIND]: 'bytes', base64: Buffer.from(original).toString('base64') };
    if (original instanceof Map) return { [KIND]: 'map', entries: [...original] };
    return value;
  });
}

/** Throws if the text is no page. */
export function unpackPage(text: string): Entry {
  const entry = JSON.parse(text, (_, value: unknown) => {
    if (!isPacked(value)) return value;
    return value[KIND] === 'bytes' ? Buffer.from(value.base64, 'base64') : new Map(value.entries);
  }) as Entry;
  if (typeof entry?.lastModified !== 'number' || !entry.value) throw new Error('not a page');
  return entry;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && KIND in value;
}
