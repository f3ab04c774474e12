import { FILE_TYPES, kindOf } from '#domain/media/media';

const ENTRIES: [ending: string, type: string][] = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ['vtt', 'text/vtt'],
  ...Object.entries(FILE_TYPES).map(([type, ending]): [string, string] => [ending, type]),
];

/** Content types of all that lies below `/media`, by the ending of its address; deploy/varnish/default.vcl knows them too. */
export const SERVED_TYPES: ReadonlyMap<string, string> = new Map(ENTRIES);

/** Videos and sounds: they are read in ranges, and are too large to be fetched whole for the first who asks. */
export function isStreamed(ending: string): boolean {
  const kind = kindOf(SERVED_TYPES.get(ending) ?? '');
  return kind === 'video' || kind === 'audio';
}
