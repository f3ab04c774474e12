import { MANIFEST_ICONS } from '#domain/site/icons';
import { answerIcon } from '#lib/site/icons';

export const dynamic = 'force-dynamic';

/** Those that the manifest names. */
export async function GET(request: Request, { params }: RouteContext<'/media/icons/[file]'>) {
  const { file } = await params;
  const size = MANIFEST_ICONS.find((one) => `${one}.png` === file);
  return size ? answerIcon(request, { size }) : new Response('Not found', { status: 404 });
}
