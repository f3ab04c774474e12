import { scriptJson } from '#domain/base/script-json';

/** What search engines read of a page, beside what it shows. */
export function JsonLd({ data }: { data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson leaves nothing that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
