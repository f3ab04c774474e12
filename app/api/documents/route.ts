import type { DocumentRefusal } from '#domain/intake/document-report';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { receiveDocument, takePictures } from '#lib/media/documents';
import { takeUpload } from '#lib/media/upload-budget';
import { claimOf } from '#lib/media/upload-claim';
import { isSameOrigin } from '#server/http/request/same-origin';

export const dynamic = 'force-dynamic';

const STATUS: Record<DocumentRefusal, number> = {
  doc: 415,
  odt: 415,
  rtf: 415,
  macros: 415,
  locked: 415,
  not_word: 415,
  damaged: 422,
  too_long: 422,
  too_heavy: 422,
  too_large: 413,
  empty: 400,
  cut_off: 400,
  decoder_away: 503,
  disk_full: 507,
  storage_away: 503,
};

/**
 * Reads the request's body as a Word file, and takes its pictures into the library. Headers as of `/api/uploads`. Answers
 * lines of JSON: `{ done, of }` before each picture, which keeps the connection, then `{ html, pictures, media, losses }`;
 * or, with the status of a refusal, `{ message }` in the user's language.
 */
export async function POST(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!isSameOrigin(request)) return Response.json({ message: common('forbidden') }, { status: 403 });
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });

  const address = request.headers.get('x-forwarded-for') ?? '';
  const taken = await takeUpload(actor.id, address);
  if (!taken.ok) {
    const message = (await deskWords('media'))('upload.tooMany', { minutes: Math.ceil(taken.retryAfter / 60) });
    return Response.json({ message }, { status: 429, headers: { 'retry-after': String(taken.retryAfter) } });
  }
  const received = await receiveDocument(request.body, claimOf(request.headers));
  if (!received.ok) {
    const t = await deskWords('editor.word.refusals');
    return Response.json({ message: t(received.reason) }, { status: STATUS[received.reason] });
  }
  const mayTake = async () => (await takeUpload(actor.id, address)).ok;
  return new Response(linesOf(takePictures(received.value, actor.id, mayTake)), {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

/** Ends with what it reads from where nobody listens any more. */
function linesOf(answers: AsyncGenerator<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await answers.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await answers.return(undefined);
    },
  });
}
