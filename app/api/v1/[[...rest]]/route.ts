import { refuse } from '#domain/base/result';
import { answerProblem } from '#lib/open-data/queries';

export * from '#lib/open-data/methods';

export const dynamic = 'force-dynamic';

export function GET() {
  return answerProblem(refuse('not_found'));
}
