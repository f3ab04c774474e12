import { readSite } from '#db/site/site';
import { excerpt } from '#domain/base/text';
import { iconPath, MANIFEST_ICONS } from '#domain/site/icons';
import { answerConditionally, etagOf } from '#lib/base/conditional';

export const dynamic = 'force-dynamic';

const SHORT = 30;

/** Who puts the portal on a start screen gets its name and sign (W3C, Web Application Manifest). */
export async function GET(request: Request): Promise<Response> {
  const { name, description } = await readSite();
  const text = JSON.stringify({
    ...{ name, short_name: excerpt(name, SHORT), description, lang: 'vi', dir: 'ltr' },
    ...{ id: '/', start_url: '/', scope: '/', display: 'browser' },
    ...{ background_color: '#fdfcfa', theme_color: '#a3201d' },
    icons: MANIFEST_ICONS.map((size) => ({
      src: iconPath(size),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
  });
  const version = { etag: etagOf(text), changedAt: undefined };
  return answerConditionally(request, version, 'application/manifest+json', () => text);
}
