import { useTranslations } from 'next-intl';
import type { Files } from '#components/article/body';
import { Picture } from '#components/article/picture';
import { Phone } from '#components/page/phone';
import { findShown } from '#domain/media/media';
import type { OrganisationDetails as Details } from '#domain/site/page-details';

export function OrganisationDetails({ details, files }: { details: Details; files: Files }) {
  const t = useTranslations('pageDetails');
  const { leaders, units } = details;
  return (
    <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10 [overflow-wrap:anywhere]">
      {leaders.length > 0 && (
        <section aria-labelledby="lanh-dao">
          <h2 id="lanh-dao" className="mb-4 text-xl font-bold">
            {t('leaders')}
          </h2>
          <ul className="grid gap-6">
            {leaders.map((leader, place) => (
              <li key={place} className="border-t border-line pt-6 first:border-0 first:pt-0">
                <Leader leader={leader} files={files} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {units.length > 0 && (
        <section aria-labelledby="don-vi">
          <h2 id="don-vi" className="mb-4 text-xl font-bold">
            {t('units')}
          </h2>
          <ul className="grid gap-4">
            {units.map(({ name, duties, phone }, place) => (
              <li key={place} className="border-t border-line pt-4">
                <h3 className="font-bold">{name}</h3>
                {duties && <p className="whitespace-pre-line">{duties}</p>}
                {phone && (
                  <p>
                    {t('phone')}: <Phone text={phone} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Leader({ leader, files }: { leader: Details['leaders'][number]; files: Files }) {
  const t = useTranslations('pageDetails');
  const { name, role, mediaId, biography, duties } = leader;
  const portrait = mediaId === null ? undefined : findShown(files, mediaId, 'image');
  return (
    <div className={portrait ? 'grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]' : ''}>
      {portrait && (
        <Picture
          source={portrait}
          alt={t('portrait', { name })}
          sizes="9rem"
          className="aspect-3/4 w-36 rounded-sm object-cover"
        />
      )}
      <div className="min-w-0">
        <h3 className="text-lg font-bold">{name}</h3>
        {role && <p className="text-accent">{role}</p>}
        {duties && (
          <p className="mt-2 whitespace-pre-line">
            <b>{t('duties')}:</b> {duties}
          </p>
        )}
        {biography && <p className="mt-2 whitespace-pre-line">{biography}</p>}
      </div>
    </div>
  );
}
