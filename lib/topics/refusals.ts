import type { ZodError } from 'zod';
import { deskWords } from '#lib/account/desk-words';
import { type FormState, failed } from '#lib/base/form';

type Reason =
  | 'forbidden'
  | 'outside_categories'
  | 'live_topic'
  | 'not_found'
  | 'stale'
  | 'slug_taken'
  | 'slug_reserved'
  | 'article_gone'
  | 'category_gone'
  | 'picture_gone'
  | 'wrong_state'
  | 'too_many';

export async function topicRefusal(reason: Reason, stale: 'stale' | 'staleMove'): Promise<FormState> {
  const [t, common] = [await deskWords('topics.desk.refusals'), await deskWords('common')];
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  if (reason === 'stale') return failed(t(stale));
  if (reason === 'slug_taken' || reason === 'slug_reserved') return failed(common('invalid'), { slug: t(reason) });
  return failed(t(reason));
}

/** Keyed by the full path: `sections.0.title`. */
export async function faultsOfTopic(error: ZodError): Promise<Record<string, string>> {
  const t = await deskWords('topics.desk.faults');
  const faults: Record<string, string> = {};
  for (const issue of error.issues) faults[issue.path.join('.')] ??= t(faultOf(issue));
  return faults;
}

function faultOf(issue: ZodError['issues'][number]) {
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'custom' && issue.params?.['fault'] === 'endsFirst') return 'endsFirst';
  if (field === 'from' || field === 'to') return 'day';
  if (issue.code === 'too_small') return 'required';
  if (issue.code === 'too_big') return 'tooLong';
  return field === 'slug' ? 'slug' : issue.code === 'custom' ? 'tooLong' : 'invalid';
}
