import { fold } from '#domain/base/text';

/** A first word longer than this is cut; no other word is. */
export const SLUG_LIMIT = 80;

/**
 * `Uỷ ban & nhân dân` → `uy-ban-nhan-dan`, in NFD and NFC alike. `bai-viet` without a letter or digit: no address may
 * have an empty part.
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
