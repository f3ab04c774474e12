import { useTranslations } from 'next-intl';
import type { Files } from '#components/article/body';
import { Picture } from '#components/article/picture';
import { HoursTable, PeopleTable } from '#components/page/contact-tables';
import { Phone } from '#components/page/phone';
import { findShown } from '#domain/media/media';
import type { ContactDetails as Details } from '#domain/site/page-details';

const LINK = 'underline underline-offset-4 hover:text-accent';

export function ContactDetails({ details, files }: { details: Details; files: Files }) {
  const t = useTranslations('pageDetails');
  const { address, phone, email, formUrl, hours, people } = details;
  return (
    <div className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-8 [overflow-wrap:anywhere]">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        {address && <Fact name={t('address')}>{address}</Fact>}
        {phone && (
          <Fact name={t('phone')}>
            <Phone text={phone} />
          </Fact>
        )}
        {email && (
          <Fact name={t('email')}>
            <a href={`mailto:${email}`} className={`inline-flex min-h-11 items-center sm:min-h-0 ${LINK}`}>
              {email}
            </a>
          </Fact>
        )}
      </dl>
      {formUrl && (
        <p>
          <a
            href={formUrl}
            className="inline-flex min-h-11 items-center rounded border border-accent px-5 font-bold text-accent hover:underline"
          >
            {t('form')}
          </a>
          <Printed address={formUrl} />
        </p>
      )}
      {hours.length > 0 && <HoursTable hours={hours} />}
      {people.length > 0 && <PeopleTable people={people} />}
      <MapPicture map={details.map} files={files} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** On paper nothing can be followed. */
function Printed({ address }: { address: string }) {
  if (address.startsWith('/')) return <span data-printed-address={address} />;
  return <span className="hidden text-sm print:inline"> ({address})</span>;
}

function MapPicture({ map, files }: { map: Details['map']; files: Files }) {
  const t = useTranslations('pageDetails');
  const picture = map.mediaId === null ? undefined : findShown(files, map.mediaId, 'image');
  if (!picture && !map.url) return null;
  return (
    <section aria-labelledby="ban-do">
      <h2 id="ban-do" className="mb-3 text-xl font-bold">
        {t('map')}
      </h2>
      {picture && <Picture source={picture} alt={map.alt} sizes="(min-width: 42rem) 40rem, 100vw" className="w-full" />}
      {map.url && (
        <p className="mt-2">
          <a href={map.url} className={`inline-flex min-h-11 items-center ${LINK}`}>
            {t('openMap')}
          </a>
          <Printed address={map.url} />
        </p>
      )}
    </section>
  );
}
