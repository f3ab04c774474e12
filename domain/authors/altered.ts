import { AUTHORS, authorAddressKey, authoredKey, bylineKey, type ContentKey } from '#domain/http/content-keys';

type Presented = {
  id: number;
  slug: string;
  formerSlugs: readonly string[];
  name: string;
  bylines: readonly string[];
};

/** What a change of an author alters; undefined where there is no page before or after it. */
export function alteredByAuthor(before: Presented | undefined, after: Presented | undefined): ContentKey[] {
  const [was, is] = [new Set(before?.bylines), new Set(after?.bylines)];
  const others = [...was.symmetricDifference(is)];
  const linked = before?.slug === after?.slug ? others : [...was.union(is)];
  const addresses = [before, after].flatMap((one) => (one ? [one.slug, ...one.formerSlugs] : []));
  const isListedAlike = before?.slug === after?.slug && before?.name === after?.name;
  const id = (after ?? before)?.id;
  return [
    ...(isListedAlike ? [] : [AUTHORS]),
    ...[...new Set(addresses)].map(authorAddressKey),
    ...linked.map(bylineKey),
    ...(others.length > 0 && id !== undefined ? [authoredKey(id)] : []),
  ];
}
