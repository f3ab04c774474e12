import { revalidatePath } from 'next/cache';
import type { ZodError, ZodType } from 'zod';
import type { Actor } from '#domain/account/roles';
import { keyOf } from '#domain/base/message-key';
import type { Result } from '#domain/base/result';
import { type DeskWords, deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

/** Runs an administrator's command on a form's input. */
export async function administer<Input>(
  schema: ZodType<Input>,
  input: unknown,
  command: (input: Input, actor: Actor) => Promise<Result<unknown, string>>,
): Promise<FormState> {
  const common = await deskWords('common');
  if (!(await findDeskUser())) return failed(common('signedOut'));
  const actor = await findActor('administrator');
  if (!actor) return failed(common('forbidden'));

  const t = await deskWords('administration');
  const parsed = schema.safeParse(input);
  if (!parsed.success) return failed(common('invalid'), faultsOf(parsed.error, t));
  const result = await command(parsed.data, actor);
  if (!result.ok) return refusalOf(result.reason, t, common);

  await refreshReaders();
  revalidatePath('/dashboard/site', 'layout');
  return succeeded(common('saved'));
}

/** Fields with a fault message of their own, by their name or by their path. */
const NAMED = new Set(['slug', 'url', 'email', 'openingVisits', 'colour', 'phone', 'formUrl', 'https', 'mapAlt']);
const BY_PATH: Readonly<Record<string, string>> = { 'details.map.url': 'https', 'details.map.alt': 'mapAlt' };

/** Keyed by the full path: `links.2.url`. */
function faultsOf(error: ZodError, t: DeskWords<'administration'>): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, code } of error.issues) {
    const whole = path.join('.');
    const field = BY_PATH[whole] ?? String(path.at(-1) ?? '');
    const fault = code === 'too_small' ? 'required' : code === 'too_big' ? 'tooLong' : 'invalid';
    faults[whole] ??= t(keyOf(`faults.${NAMED.has(field) ? field : fault}`));
  }
  return faults;
}

function refusalOf(reason: string, t: DeskWords<'administration'>, common: DeskWords<'common'>): FormState {
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  const words = t(keyOf(`refusals.${reason}`));
  return reason.startsWith('slug_') ? failed(common('invalid'), { slug: words }) : failed(words);
}
