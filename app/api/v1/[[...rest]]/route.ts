import { refuse } from '#domain/result';
import { answerProblem } from '#lib/open-data';

export {
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '#lib/open-data';

export const dynamic = 'force-dynamic';

/** Any address of the API that is none. */
export function GET() {
  return answerProblem(refuse('not_found'));
}
