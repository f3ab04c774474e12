import { MANIFEST_ICONS, PODCAST_ICON } from '#domain/site/icons';
import { answerIcon } from '#lib/site/icons';

export const dynamic = 'force-dynamic';

/** Those that the manifest and the podcast name. */
export async function GET(request: Request, { params }: RouteContext<'/media/icons/[file]'>) {
  const { file } = await params;
  if (file === `${PODCAST_ICON}.png`) return answerIcon(request, { size: PODCAST_ICON, isOpaque: true });
  const size = MANIFEST_ICONS.find((one) => `${one}.png` === file);
  return size ? answerIcon(request, { size }) : new Response('Not found', { status: 404 });
}
