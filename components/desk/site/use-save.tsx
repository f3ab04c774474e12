'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { FormState } from '#lib/form';

/** A server action that takes plain values and answers what came of them. */
export type SaveAction = (input: unknown) => Promise<FormState>;

/** Sends values to an action and keeps its answer; a server that does not answer is said too, and nothing typed is lost. */
export function useSave(action: SaveAction) {
  const t = useTranslations('common');
  const [state, setState] = useState<FormState>({});
  const [isPending, startTransition] = useTransition();
  const save = (input: unknown, onSaved?: () => void) =>
    startTransition(async () => {
      const answer = await action(input).catch((): FormState => ({ ok: false, message: t('failed'), at: Date.now() }));
      startTransition(() => {
        setState(answer);
        if (answer.ok) onSaved?.();
      });
    });
  return { state, isPending, save, forget: () => setState({}) };
}
