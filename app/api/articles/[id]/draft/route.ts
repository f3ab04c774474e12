import { z } from 'zod';
import { notePresence, saveDraft } from '#db/article/drafts';
import { findDeskArticle } from '#db/article/rows';
import { manuscriptSchema } from '#domain/article/manuscript';
import { typedInSchema } from '#domain/article/typed-in';
import { idOf } from '#domain/http/paths';
import { findActor } from '#lib/account/session';
import { readText } from '#lib/base/read-text';
import { isSameOrigin } from '#server/http/request/same-origin';

/** In bytes of JSON. */
const LIMIT = 5_000_000;

const STATUS: Record<string, number> = { not_found: 404, other_window: 409 };

const input = z.object({
  userId: z.int().optional(),
  baseRevisionId: z.int().positive(),
  manuscript: manuscriptSchema,
  isAfterSave: z.boolean().optional(),
  typedIn: typedInSchema.optional(),
});

/**
 * Keeps a draft (`{ userId, baseRevisionId, manuscript, isAfterSave, typedIn }`). Answers `{ savedAt, baseRevisionId,
 * headRevisionId, others }`; 401 without a session, 403 without the right to edit, 409 if `userId`, who typed it, is
 * not the signed-in user, or another window has kept what this one has not seen, 422 with the fault's path.
 */
export async function PUT(request: Request, { params }: RouteContext<'/api/articles/[id]/draft'>) {
  if (!isSameOrigin(request)) return answer(403, 'forbidden');
  const actor = await findActor();
  if (!actor) return answer(401, 'signed_out');
  const articleId = idOf((await params).id);
  if (articleId === undefined) return answer(404, 'not_found');
  const text = await readText(request, LIMIT);
  if (text === undefined) return answer(413, 'too_long');
  const parsed = input.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return answer(422, 'invalid', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { userId = actor.id, manuscript: content, ...typed } = parsed.data;
  if (userId !== actor.id) return answer(409, 'other_account');
  const result = await saveDraft({ articleId, content, ...typed }, actor);
  if (!result.ok) return answer(STATUS[result.reason] ?? 403, result.reason);
  return Response.json(result.value, { headers: { 'cache-control': 'no-store' } });
}

/** Notes that the editor is open. Answers `{ headRevisionId, others }`. */
export async function POST(request: Request, { params }: RouteContext<'/api/articles/[id]/draft'>) {
  const actor = isSameOrigin(request) ? await findActor() : undefined;
  if (!actor) return answer(401, 'signed_out');
  const id = idOf((await params).id);
  const article = id && (await findDeskArticle(id));
  if (!article) return answer(404, 'not_found');
  return Response.json(await notePresence(article, actor), { headers: { 'cache-control': 'no-store' } });
}

function answer(status: number, reason: string, detail?: string) {
  return Response.json({ reason, detail }, { status, headers: { 'cache-control': 'no-store' } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
