/** A file's name, which some programs put there, and what Word guessed. */
const NO_DESCRIPTION =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf)$|automatically generated|AI-generated|(?:được tạo|mô tả) tự động/i;

/** What a picture's `alt` says of it; '' where that is no description. */
export function describedBy(alt: string): string {
  const words = alt.trim();
  return NO_DESCRIPTION.test(words) ? '' : words;
}
