import { useEffect, useRef, useState } from 'react';
import type { MediaKind, PickedMedia } from '#domain/media/media';

type Filter = { query: string; kind: MediaKind | undefined; type?: string | undefined };
type Found = { items: PickedMedia[]; hasMore: boolean };

export type Library = ReturnType<typeof useLibrary>;

const PAUSE_MS = 250;

/** `problem` is empty if the server gave no message. */
export function useLibrary({ query, kind, type }: Filter) {
  const [found, setFound] = useState<Found>({ items: [], hasMore: false });
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string>();
  /** Uploaded since the last request, whose answer may lack them. */
  const shown = useRef<PickedMedia[]>([]);

  async function load(filter: Filter, known: PickedMedia[], signal?: AbortSignal) {
    setLoading(true);
    shown.current = [];
    const answer = await ask(filter, known.at(-1)?.id, signal);
    if (signal?.aborted) return;
    setLoading(false);
    setProblem('message' in answer ? answer.message : undefined);
    if ('items' in answer) setFound({ ...answer, items: putFirst(shown.current, [...known, ...answer.items]) });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` only sets state
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => void load({ query, kind, type }, [], controller.signal), query ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, kind, type]);

  return {
    ...found,
    isLoading,
    problem,
    loadMore: () => load({ query, kind, type }, found.items),
    /** Puts a new upload first, whatever the filter. */
    show: (item: PickedMedia) => {
      shown.current = putFirst([item], shown.current);
      setFound(({ items, hasMore }) => ({ hasMore, items: putFirst([item], items) }));
    },
  };
}

function putFirst(first: PickedMedia[], items: PickedMedia[]): PickedMedia[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...items.filter(({ id }) => !ids.has(id))];
}

async function ask({ query, kind, type }: Filter, before?: number, signal?: AbortSignal) {
  const search = new URLSearchParams({ q: query, kind: kind ?? '', type: type ?? '', before: String(before ?? '') });
  try {
    const response = await fetch(`/api/media?${search}`, signal ? { signal } : {});
    return (await response.json()) as Found | { message: string };
  } catch {
    return { message: '' };
  }
}
