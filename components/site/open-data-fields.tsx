import { useTranslations } from 'next-intl';
import { NamedFields } from '#components/site/named-fields';
import type { OpenApiDocument } from '#lib/open-data/document';

/** An article shows only the fields beyond its summary. */
export function OpenDataFields({ document }: { document: OpenApiDocument }) {
  const t = useTranslations('openData');
  const { schemas } = document.components;
  return Object.entries(schemas).map(([name, { properties }]) => {
    const inherited = name === 'Article' ? schemas['ArticleSummary']?.properties : undefined;
    const fields = Object.entries(properties).filter(([field]) => !(inherited && field in inherited));
    return (
      <section key={name} aria-labelledby={name} className="mt-6 border-l-4 border-line pl-4">
        <h3 id={name} className="scroll-mt-4 font-mono font-bold">
          {name}
        </h3>
        {inherited && <p>{t('besideSummary')}</p>}
        <NamedFields fields={fields.map(([field, { description }]) => ({ name: field, description }))} />
      </section>
    );
  });
}
