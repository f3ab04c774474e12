import { ok } from '#domain/result';
import { answerOpenData } from '#lib/open-data';
import { openApiDocument } from '#lib/open-data-document';

export {
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '#lib/open-data';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerOpenData(request, async () => ok({ data: await openApiDocument() }));
}
