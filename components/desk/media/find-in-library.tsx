import { MOST_NAMED, type PickedMedia } from '#domain/media/media';

/** By hash; none when the server does not answer. */
export async function findByHash(hashes: string[]): Promise<ReadonlyMap<string, PickedMedia>> {
  const found = await findInLibrary('sha256', hashes);
  return new Map(found?.map((item) => [item.sha256, item]));
}

/** Those that the library has; undefined when the server does not answer. */
export async function findInLibrary(
  name: 'id' | 'sha256',
  values: (number | string)[],
): Promise<PickedMedia[] | undefined> {
  const found: PickedMedia[] = [];
  for (let start = 0; start < values.length; start += MOST_NAMED) {
    const named = values.slice(start, start + MOST_NAMED).map((value) => [name, String(value)]);
    const items = await ask(new URLSearchParams(named));
    if (!items) return undefined;
    found.push(...items);
  }
  return found;
}

async function ask(search: URLSearchParams): Promise<PickedMedia[] | undefined> {
  try {
    const response = await fetch(`/api/media?${search}`);
    return response.ok ? ((await response.json()) as { items: PickedMedia[] }).items : undefined;
  } catch {
    return undefined;
  }
}
