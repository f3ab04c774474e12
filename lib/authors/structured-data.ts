import type { ShownAuthor } from '#db/authors/authors';
import { isoInVietnam } from '#domain/base/calendar';
import { authorPath } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import type { describePublisher } from '#lib/feeds/structured-data';
import { absoluteUrl } from '#server/settings/site';

type Publisher = Awaited<ReturnType<typeof describePublisher>>;

/** Follows Google's guide to profile pages; what the agency left empty is not said. */
export function profilePage(author: ShownAuthor, publisher: Publisher) {
  const { name, title, unit, biography, email, portrait } = author;
  const url = absoluteUrl(authorPath(author));
  const facts = { jobTitle: title, description: biography, email };
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    inLanguage: 'vi',
    dateModified: isoInVietnam(author.changedAt),
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
      ...(portrait ? { image: imageOf(portrait) } : {}),
      ...(unit ? { affiliation: { '@type': 'Organization', name: unit } } : {}),
      worksFor: publisher,
    },
  };
}

function imageOf(portrait: NonNullable<ShownAuthor['portrait']>) {
  const { path, width, height } = commonRendition(portrait);
  return { '@type': 'ImageObject', url: absoluteUrl(path), width, height };
}
