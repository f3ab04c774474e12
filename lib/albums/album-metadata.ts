import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ShownAlbum } from '#db/albums/live';
import type { Site } from '#db/site/site';
import { isoInVietnam } from '#domain/base/calendar';
import { excerpt } from '#domain/base/text';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { albumPath, PODCAST_PATH, type Shelf, shelfPath } from '#domain/http/library-paths';
import { commonRendition } from '#domain/media/renditions';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';

const PODCAST_TYPE = FEED_FORMATS.rss.contentType;

export async function shelfMetadata(shelf: Shelf, page = 1): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('library')]);
  const name = t(`shelves.${shelf}`);
  return pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { name, page }) : name,
    description: t(`intros.${shelf}`),
    path: shelfPath(shelf, page),
    ...(shelf === 'audio'
      ? { feeds: { [PODCAST_TYPE]: [{ url: PODCAST_PATH, title: `${name} | ${site.name}` }] } }
      : {}),
    image: cardImage(await ownPageCard('library', site)),
  });
}

export async function albumMetadata(album: ShownAlbum): Promise<Metadata> {
  const site = await loadSite();
  const cover = coverOf(album);
  const rendition = cover && commonRendition(cover);
  return pageMetadata(site, {
    title: album.title,
    ...(album.text ? { description: excerpt(album.text) } : {}),
    path: albumPath(album),
    image: rendition
      ? { url: absoluteUrl(rendition.path), width: rendition.width, height: rendition.height, alt: cover.alt }
      : cardImage(await ownPageCard('library', site)),
  });
}

/** As schema.org has it, with each picture in order. */
export function imageGallery(album: ShownAlbum, site: Site) {
  const { title, text, eventDate, place, author, shownAt, changedAt, pictures } = album;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    name: title,
    url: absoluteUrl(albumPath(album)),
    inLanguage: 'vi',
    ...(text ? { description: text } : {}),
    ...(shownAt ? { datePublished: isoInVietnam(shownAt) } : {}),
    dateModified: isoInVietnam(changedAt),
    ...(eventDate ? { temporalCoverage: eventDate } : {}),
    ...(place ? { contentLocation: { '@type': 'Place', name: place } } : {}),
    author: author
      ? { '@type': 'Person', name: author }
      : { '@type': 'GovernmentOrganization', name: site.agency, url: absoluteUrl('/') },
    associatedMedia: pictures.map((picture) => {
      const { path, width, height } = commonRendition(picture);
      const { alt, caption, credit } = picture;
      return {
        '@type': 'ImageObject',
        contentUrl: absoluteUrl(path),
        width,
        height,
        caption: caption || alt,
        ...(credit ? { creditText: credit } : {}),
      };
    }),
  };
}

function coverOf({ pictures, coverId }: ShownAlbum) {
  return pictures.find(({ id }) => id === coverId) ?? pictures[0];
}
