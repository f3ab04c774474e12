import { useTranslations } from 'next-intl';
import { NamedFields } from '#components/site/named-fields';
import type { OpenApiDocument } from '#lib/open-data/document';

export function OpenDataAddresses({ document }: { document: OpenApiDocument }) {
  const t = useTranslations('openData');
  return Object.entries(document.paths).map(([path, { get }]) => (
    <section key={path} aria-labelledby={get.operationId} className="mt-6 border-l-4 border-line pl-4">
      <h3 id={get.operationId} className="text-lg font-bold">
        {get.summary}
      </h3>
      <p className="break-words font-mono text-sm">
        {path.includes('{') ? path : <ApiLink href={path}>{path}</ApiLink>}
      </p>
      <p className="mt-2">
        {get.description} {t('answersWith')}{' '}
        <span className="font-mono text-sm">
          <ApiLink href={`#${nameIn(get)}`}>{nameIn(get)}</ApiLink>
        </span>
        .
      </p>
      {get.parameters.length > 0 && (
        <>
          <h4 className="mt-3 text-sm font-bold text-muted">{t('parametersTitle')}</h4>
          <NamedFields fields={get.parameters} />
        </>
      )}
    </section>
  ));
}

function ApiLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}

function nameIn({ responses }: OpenApiDocument['paths'][string]['get']): string {
  return responses[200].content['application/json'].schema.$ref.split('/').at(-1) ?? '';
}
