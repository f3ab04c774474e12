import { answerOpenData } from '#lib/open-data';
import { findCategories } from '#lib/open-data-answers';

export {
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '#lib/open-data';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerOpenData(request, () => findCategories(request));
}
