import { useEffect, useState } from 'react';
import { isEmptyRule } from '#domain/topics/rule';
import type { TopicRule } from '#domain/topics/topic';

const PAUSE_MS = 400;

/** How many articles the rule takes beside `picked`; undefined while that is asked, `away` without an answer. */
export function useMatches(rule: TopicRule, picked: number[]): number | 'away' | undefined {
  const [found, setFound] = useState<{ asked: string; count: number | 'away' }>();
  const asked = isEmptyRule(rule) ? '' : JSON.stringify({ rule, pickedIds: picked });
  useEffect(() => {
    if (!asked) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const count = await ask(asked, controller.signal);
      if (!controller.signal.aborted) setFound({ asked, count });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return found?.asked === asked ? found.count : undefined;
}

async function ask(asked: string, signal: AbortSignal): Promise<number | 'away'> {
  try {
    const response = await fetch(`/dashboard/topics/matches?${new URLSearchParams({ asked })}`, { signal });
    return response.ok ? ((await response.json()) as { count: number }).count : 'away';
  } catch {
    return 'away';
  }
}
