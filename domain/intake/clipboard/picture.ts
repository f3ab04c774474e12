/** Its bytes, or the hash of a picture of this portal. */
export type PastedPicture = PictureBytes | { sha256: string };

export type PictureBytes = { type: string; bytes: Uint8Array<ArrayBuffer> };

/** Kinds that a clipboard carries within its text. */
export const PICTURE_ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;

export function endingOf(type: string): string {
  return PICTURE_ENDINGS[type as keyof typeof PICTURE_ENDINGS] ?? '';
}
