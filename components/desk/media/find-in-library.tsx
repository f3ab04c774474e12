import type { PickedMedia } from '#domain/media/media';

/** Of the library, by hash; none when the server does not answer. */
export async function findByHash(hashes: string[]): Promise<ReadonlyMap<string, PickedMedia>> {
  const search = new URLSearchParams(hashes.map((hash) => ['sha256', hash]));
  try {
    const response = await fetch(`/api/media?${search}`);
    const { items = [] } = (await response.json()) as { items?: PickedMedia[] };
    return new Map(items.map((item) => [item.sha256, item]));
  } catch {
    return new Map();
  }
}
