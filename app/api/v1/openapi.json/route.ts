import { ok } from '#domain/base/result';
import { openApiDocument } from '#lib/open-data/document';
import { answerOpenData } from '#lib/open-data/queries';

export * from '#lib/open-data/methods';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerOpenData(request, async () => ok({ data: await openApiDocument() }));
}
