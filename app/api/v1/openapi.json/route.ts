import { ok } from '#domain/result';
import { answerOpenData } from '#lib/open-data';
import { openApiDocument } from '#lib/open-data-document';

export * from '#lib/open-data-methods';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerOpenData(request, async () => ok({ data: await openApiDocument() }));
}
