import { fold } from '#domain/base/text';

/** Longest slug made from a title; a word is never cut. */
export const SLUG_LIMIT = 80;

/**
 * The ASCII slug of a title: `Uỷ ban & nhân dân` → `uy-ban-nhan-dan`. NFD and NFC input give the same slug.
 * A title without a letter or digit gives `bai-viet`, so that an address never has an empty part.
 */
export function slugify(title: string): string {
  const words = fold(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > SLUG_LIMIT) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, SLUG_LIMIT) || 'bai-viet';
}
