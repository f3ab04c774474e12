import { AUTHORS, authorAddressKey, authoredKey, bylineKey, type ContentKey } from '#domain/http/content-keys';

type Presented = {
  id: number;
  slug: string;
  formerSlugs: readonly string[];
  name: string;
  title: string;
  unit: string;
  bylines: readonly string[];
};

/** What lists of authors show. */
const LISTED = ['slug', 'name', 'title', 'unit'] as const;

/** What a change of an author alters; undefined where there is no page before or after it. */
export function alteredByAuthor(before: Presented | undefined, after: Presented | undefined): ContentKey[] {
  const [was, is] = [before?.bylines ?? [], after?.bylines ?? []];
  const others = [...was.filter((byline) => !is.includes(byline)), ...is.filter((byline) => !was.includes(byline))];
  const linked = before?.slug === after?.slug ? others : [...new Set([...was, ...is])];
  const addresses = [before, after].flatMap((one) => (one ? [one.slug, ...one.formerSlugs] : []));
  const isListedAlike = LISTED.every((field) => before?.[field] === after?.[field]);
  const id = (after ?? before)?.id;
  return [
    ...(isListedAlike ? [] : [AUTHORS]),
    ...[...new Set(addresses)].map(authorAddressKey),
    ...linked.map(bylineKey),
    ...(others.length > 0 && id !== undefined ? [authoredKey(id)] : []),
  ];
}
