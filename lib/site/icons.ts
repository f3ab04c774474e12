import { LRUCache } from 'lru-cache';
import { type Logo, readSite } from '#db/site/site';
import { commonRendition } from '#domain/media/renditions';
import { iconFile } from '#domain/site/icons';
import { etagOf, isUnchanged } from '#lib/base/conditional';
import { decodeForReaders } from '#server/decoding/lanes';
import { LENGTH_HEADER } from '#server/http/next/content-length';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';

/** As `app/icon.svg`. */
export const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="23" fill="#a3201d"/><g fill="none" stroke="#fff" stroke-width="2.8" stroke-linecap="round"><path d="M10 17c5 0 10-2 14-6 4 4 9 6 14 6M15 17v13M33 17v13M21 30v-8a3 3 0 0 1 6 0v8"/><path d="M9 35c3-2.4 5-2.4 7.5 0s5 2.4 7.5 0 5-2.4 7.5 0 4.5 2.4 7.5 0"/></g></svg>';

const FAVICON_SIZES = [16, 32, 48];
const HOUR = 3600;
const RETRY_SECONDS = '5';

type Sized = { size: number; isOpaque?: boolean };

/** Of one logo there are six; those of the logo before may be asked for once more. */
const drawn = new LRUCache<string, Uint8Array>({ max: 20 });

/** The site's logo, or the emblem, as a square PNG. `isOpaque` has paper behind it: telephones would paint it black. */
export async function answerIcon(request: Request, sized: Sized): Promise<Response> {
  const { logo } = await readSite();
  return answer(request, logo, `${sized.size}`, 'image/png', () => findIcon(logo, sized));
}

export async function answerFavicon(request: Request): Promise<Response> {
  const { logo } = await readSite();
  return answer(request, logo, 'favicon', 'image/x-icon', async () => {
    const pictures = [];
    for (const size of FAVICON_SIZES) {
      const png = await findIcon(logo, { size });
      if (!png) return undefined;
      pictures.push({ size, png });
    }
    return iconFile(pictures);
  });
}

type Draw = () => Promise<Uint8Array | undefined>;

async function answer(request: Request, logo: Logo | null, name: string, type: string, draw: Draw): Promise<Response> {
  const etag = etagOf(`${name} ${signOf(logo)}`);
  const headers = new Headers({
    etag,
    'cache-control': `public, max-age=${HOUR}`,
    'x-content-type-options': 'nosniff',
  });
  if (isUnchanged(request.headers, { etag, changedAt: undefined })) return new Response(null, { status: 304, headers });
  const content = await draw();
  if (!content) return new Response('Busy', { status: 503, headers: { 'retry-after': RETRY_SECONDS } });
  headers.set('content-type', type);
  headers.set(LENGTH_HEADER, String(content.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
}

/** Undefined where it cannot be drawn now. */
async function findIcon(logo: Logo | null, { size, isOpaque = false }: Sized): Promise<Uint8Array | undefined> {
  const key = `${signOf(logo)} ${size} ${isOpaque}`;
  const known = drawn.get(key);
  if (known) return known;
  try {
    const picture = logo ? await storage().read(commonRendition(logo).key) : new TextEncoder().encode(EMBLEM);
    const png = await decodeForReaders('icon', { picture, size, isOpaque });
    if (png) drawn.set(key, png);
    return png;
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    return undefined;
  }
}

function signOf(logo: Logo | null): string {
  return logo ? `${logo.sha256} ${logo.recipe}` : 'emblem';
}
