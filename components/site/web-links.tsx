import { useTranslations } from 'next-intl';
import { BlockHeading } from '#components/site/block-heading';
import type { WebLink } from '#db/site';

export function WebLinks({ links }: { links: WebLink[] }) {
  const t = useTranslations('site');
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="lien-ket-web">
      <BlockHeading id="lien-ket-web">{t('webLinks')}</BlockHeading>
      <ul className="divide-y divide-line text-sm">
        {links.map((link) => (
          <li key={link.id}>
            <a href={link.url} rel="noopener" className="block py-2.5 hover:text-accent hover:underline">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
