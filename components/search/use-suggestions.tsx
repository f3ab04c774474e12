import { useEffect, useState } from 'react';

/** Nothing is asked until the typing has paused for this long. */
const PAUSE_MS = 150;
const LONGEST = 100;

/** What others may mean by `text`, as it comes; none for less than two letters, and the former ones where none come. */
export function useSuggestions(text: string): string[] {
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const wanted = text.trim().slice(0, LONGEST);
  useEffect(() => {
    if (wanted.length < 2) {
      setSuggestions([]);
      return;
    }
    const request = new AbortController();
    async function ask() {
      const address = `/api/suggestions?q=${encodeURIComponent(wanted)}`;
      const response = await fetch(address, { signal: request.signal });
      if (response.ok) setSuggestions((await response.json()) as string[]);
    }
    const timer = setTimeout(() => ask().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [wanted]);
  return wanted.length < 2 ? [] : suggestions;
}
