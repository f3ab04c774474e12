import type { ZodError } from 'zod';
import { findFront, findFrontRevision } from '#db/front/desk';
import { shortDateTime } from '#domain/base/calendar';
import type { FrontDenial } from '#domain/front/moves';
import { deskWords } from '#lib/account/desk-words';
import { type FormState, failed } from '#lib/base/form';

type Reason = FrontDenial | 'stale' | 'not_found' | 'category_gone' | 'article_gone' | 'topic_gone' | 'picture_gone';

/** One that is stale says who saved what. */
export async function frontRefusal(reason: Reason, stale: 'stale' | 'staleMove'): Promise<FormState> {
  const [t, common] = [await deskWords('front'), await deskWords('common')];
  switch (reason) {
    case 'forbidden':
      return failed(common('forbidden'));
    case 'not_found':
      return failed(common('notFound'));
    case 'stale': {
      const head = (await findFront())?.head;
      const saved = head ? await findFrontRevision(head) : undefined;
      const at = saved ? shortDateTime(saved.createdAt) : '';
      return failed(t(`refusals.${stale}`, { by: saved?.author ?? t('state.nobody'), id: head ?? 0, at }));
    }
    case 'category_gone':
    case 'article_gone':
    case 'topic_gone':
    case 'picture_gone':
      return failed(t(`refusals.${reason}`));
    default:
      return failed(t(`denials.${reason}`));
  }
}

/** Keyed by the full path: `layout.regions.2.slots.0.to`. */
export async function faultsOfLayout(error: ZodError): Promise<Record<string, string>> {
  const t = await deskWords('front.faults');
  const faults: Record<string, string> = {};
  for (const issue of error.issues) faults[issue.path.join('.')] ??= t(faultOf(issue));
  return faults;
}

function faultOf(issue: ZodError['issues'][number]) {
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'custom' && issue.params?.['fault'] === 'endsFirst') return 'endsFirst';
  if (field === 'from' || field === 'to') return 'time';
  if (field === 'categoryId') return 'categoryId';
  if (issue.code === 'too_small') return 'required';
  if (field === 'href') return 'href';
  return issue.code === 'too_big' ? 'tooLong' : 'invalid';
}
