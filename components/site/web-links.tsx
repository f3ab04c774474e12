import { useTranslations } from 'next-intl';
import { BlockHeading } from '#components/ui/block-heading';
import type { WebLinkGroup } from '#db/site/web-links';

export function WebLinks({ groups }: { groups: WebLinkGroup[] }) {
  const t = useTranslations('site');
  const filled = groups.filter((group) => group.links.length > 0);
  if (filled.length === 0) return null;
  return (
    <section aria-labelledby="lien-ket-web">
      <BlockHeading id="lien-ket-web">{t('webLinks')}</BlockHeading>
      {filled.map((group) => (
        <div key={group.id} className="text-sm [&+&]:mt-5">
          {group.title && <h3 className="font-bold">{group.title}</h3>}
          <ul className="divide-y divide-line">
            {group.links.map((link) => (
              <li key={link.id}>
                <a href={link.url} rel="noopener" className="block py-2.5 hover:text-accent hover:underline">
                  {link.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
