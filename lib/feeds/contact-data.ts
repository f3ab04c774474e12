import type { Site, StaticPage } from '#db/site/site';
import { telOf } from '#domain/site/page-details';
import { describePublisher } from '#lib/feeds/structured-data';

/** Of a contact page: the agency, and at whom or what to reach it. */
export async function describeContact({ details }: Pick<StaticPage, 'details'>, site: Site) {
  if (details?.template !== 'contact') return undefined;
  const { address, phone, email, people } = details;
  const points = people.flatMap(({ name, role, phone: own }) => {
    const telephone = telOf(own);
    return telephone ? [{ '@type': 'ContactPoint', contactType: role || name, name, telephone }] : [];
  });
  return {
    '@context': 'https://schema.org',
    ...(await describePublisher(site)),
    ...(address ? { address } : {}),
    ...(telOf(phone) ? { telephone: telOf(phone) } : {}),
    ...(email ? { email } : {}),
    ...(points.length > 0 ? { contactPoint: points } : {}),
  };
}
