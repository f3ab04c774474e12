'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { completeAddress, type LinkTarget } from '#domain/article/link-address';
import { articleIdOf } from '#domain/http/paths';

type Props = {
  typed: string;
  onChoose: (target: LinkTarget) => void;
  /** Those that are offered; all without it. */
  isOffered?: (target: LinkTarget) => boolean;
  /** Why one that is offered cannot be chosen. */
  denialOf?: (target: LinkTarget) => string | undefined;
};

const PAUSE_MS = 250;

/** What on this portal has the typed words; nothing while an address is typed. */
export function LinkTargets({ typed, onChoose, isOffered = () => true, denialOf }: Props) {
  const t = useTranslations('editor.link');
  const words = /^\s*(?:https?:|mailto:|tel:|www\.|[/#])/i.test(typed) || typed.trim().length < 2 ? '' : typed.trim();
  const [found, setFound] = useState<{ words: string; targets: LinkTarget[] | undefined }>();
  useEffect(() => {
    if (!words) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const targets = await ask(words, controller.signal);
      if (!controller.signal.aborted) setFound({ words, targets });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  const targets = ((words && found?.targets) || []).filter(isOffered);
  function answer(): string {
    if (!found?.targets) return t('targetsAway');
    // `chinhphu.vn` is an address, though also words.
    return targets.length === 0 && completeAddress(words) ? '' : t('targetCount', { count: targets.length });
  }
  return (
    <div>
      <p role="status" className={targets.length > 0 ? 'sr-only' : 'text-sm text-muted empty:hidden'}>
        {words && found?.words === words ? answer() : ''}
      </p>
      {targets.length > 0 && (
        <ul aria-label={t('targets')} className="max-h-64 overflow-y-auto rounded border border-line">
          {targets.map((target) => (
            <li key={target.path} className="border-b border-line last:border-0">
              <Target target={target} denial={denialOf?.(target)} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type TargetProps = Pick<Props, 'onChoose'> & { target: LinkTarget; denial: string | undefined };

/** One that cannot be chosen says why, and can be reached to hear it. */
function Target({ target, denial, onChoose }: TargetProps) {
  const t = useTranslations('editor.link');
  return (
    <button
      type="button"
      aria-disabled={denial !== undefined}
      onClick={() => denial === undefined && onChoose(target)}
      className="flex min-h-11 w-full flex-wrap items-baseline gap-x-3 px-3 py-2 text-left text-sm hover:bg-surface aria-disabled:text-muted"
    >
      <span className="min-w-0 grow basis-48 wrap-anywhere">{target.title}</span>
      <span className="text-muted">{denial ?? t(`kinds.${target.kind}`)}</span>
    </button>
  );
}

export function articleIdAt({ kind, path }: LinkTarget): number | undefined {
  return kind === 'article' ? articleIdOf(path.slice(path.lastIndexOf('/') + 1)) : undefined;
}

/** Undefined if the portal did not answer. */
async function ask(words: string, signal: AbortSignal): Promise<LinkTarget[] | undefined> {
  try {
    const response = await fetch(`/api/link-targets?${new URLSearchParams({ q: words })}`, { signal });
    return response.ok ? ((await response.json()) as LinkTarget[]) : undefined;
  } catch {
    return undefined;
  }
}
