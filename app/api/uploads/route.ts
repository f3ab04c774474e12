import { addDays, dayOf, instantAt } from '#domain/base/calendar';
import { formatBytes } from '#domain/base/numbers';
import { pickedMedia, type UploadRefusal } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { dayLimits } from '#lib/media/day-quota';
import { takeUpload } from '#lib/media/upload-budget';
import { claimOf } from '#lib/media/upload-claim';
import { storeUpload } from '#lib/media/uploads';
import { sharedNow } from '#server/base/clock';
import { isSameOrigin } from '#server/http/request/same-origin';

export const dynamic = 'force-dynamic';

const STATUS: Record<UploadRefusal, number> = {
  too_large: 413,
  empty: 400,
  cut_off: 400,
  unknown_type: 415,
  heic: 415,
  svg: 415,
  other_picture: 415,
  other_sound: 415,
  other_video: 415,
  other_document: 415,
  macros: 422,
  programs: 422,
  protected: 422,
  not_utf8: 422,
  unreadable_file: 422,
  unreadable_sound: 422,
  cut_sound: 422,
  unplayed_sound: 415,
  unreadable_picture: 422,
  cut_picture: 422,
  animated_avif: 415,
  too_many_pixels: 422,
  too_heavy: 422,
  decoder_away: 503,
  disk_full: 507,
  storage_away: 503,
  day_files: 429,
  day_bytes: 429,
};

/**
 * Takes the request's body into the library as one file. Headers: `x-file-name` (percent-encoded), `content-type` and
 * `x-file-size` as the sender believes them. Answers `{ media, isNew }`, or `{ message, reason }`, the message in
 * the user's language.
 */
export async function POST(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!isSameOrigin(request)) return Response.json({ message: common('forbidden') }, { status: 403 });
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });

  const taken = await takeUpload(actor.id, request.headers.get('x-forwarded-for') ?? '');
  if (!taken.ok) {
    const message = (await deskWords('media'))('upload.tooMany', { minutes: Math.ceil(taken.retryAfter / 60) });
    return Response.json({ message }, { status: 429, headers: { 'retry-after': String(taken.retryAfter) } });
  }
  const stored = await storeUpload(request.body, claimOf(request.headers), actor.id);
  if (!stored.ok) {
    const t = await deskWords('media.refusals');
    const { files, bytes } = dayLimits();
    const message = t(stored.reason, { files, size: formatBytes(bytes) });
    const { reason } = stored;
    return Response.json({ message, reason }, { status: STATUS[reason], headers: retryOf(reason) });
  }
  const { media, isNew } = stored.value;
  return Response.json({ media: pickedMedia(media), isNew }, { status: isNew ? 201 : 200 });
}

/** For a spent daily quota: seconds until midnight in Vietnam. */
function retryOf(reason: UploadRefusal): Record<string, string> {
  if (reason !== 'day_files' && reason !== 'day_bytes') return {};
  const now = sharedNow();
  const midnight = instantAt(addDays(dayOf(now), 1), '00:00');
  return { 'retry-after': String(Math.ceil((midnight.getTime() - now.getTime()) / 1000)) };
}
