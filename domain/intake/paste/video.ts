import { CAPTION_LIMIT } from '#domain/article/body-schema';
import { videoAddress } from '#domain/article/video-address';
import { cutTo, oneLine } from '#domain/base/one-line';
import { attribute, type Element } from '#domain/intake/paste/style';

/** Elsewhere, by `videoAddress`. */
export type Video = { address: string; title: string };

/** What the sites themselves call every player. */
const NO_TITLE = /^(?:youtube|vimeo)?(?: video)? ?player$/i;

/** The player of another site on a page, or the portal's own card for one. */
export function videoOf(element: Element): Video | undefined {
  const own = attribute(element, 'data-video-card');
  if (own) return named(own, attribute(element, 'data-title'));
  if (element.tagName !== 'iframe') return undefined;
  const title = attribute(element, 'title');
  // Until it is in view, a page may keep the address apart.
  return named(attribute(element, 'src') || attribute(element, 'data-src'), NO_TITLE.test(title.trim()) ? '' : title);
}

function named(typed: string, title: string): Video | undefined {
  const address = videoAddress(typed);
  return address === undefined ? undefined : { address, title: cutTo(oneLine(title), CAPTION_LIMIT) };
}
