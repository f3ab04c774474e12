import { Pieces } from '#server/http/refusals/pieces';

/** Undefined for more than `limit` bytes; stops reading there. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const pieces = new Pieces();
  for await (const chunk of request.body ?? []) {
    if (pieces.bytes + chunk.length > limit) return undefined;
    pieces.add(chunk);
  }
  return pieces.whole().toString();
}
