import { HEARD } from '#domain/media/spoken';

/** What people write of a file, and see as long as nobody else writes it. */
export const FILE_WORDS = ['alt', 'caption', 'credit', 'focalX', 'focalY', ...HEARD] as const;
export type FileWord = (typeof FILE_WORDS)[number];

/** `captions` as WebVTT; '' for none. What is absent stays. */
export type FileWords = {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  focalX?: number | undefined;
  focalY?: number | undefined;
  transcript?: string | undefined;
  noWordsReason?: string | undefined;
  captions?: string | undefined;
  posterId?: number | null | undefined;
};

/** Digests of what stood there when the writer began. */
export type SeenWords = Partial<Record<FileWord, string>>;

/** One field for a form to send back; see `readSeen`. */
export function writeSeen(seen: SeenWords): string {
  return FILE_WORDS.map((name) => seen[name] ?? '-').join(' ');
}

/** Of any text; what is not told counts as not seen. */
export function readSeen(text: string): SeenWords {
  const digests = text.split(' ');
  return Object.fromEntries(
    FILE_WORDS.flatMap((name, place) => (/^[\da-f]+$/.test(digests[place] ?? '') ? [[name, digests[place]]] : [])),
  );
}
