'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, useTransition } from 'react';
import { useFaultFocus } from '#components/ui/use-fault-focus';
import type { FormState } from '#lib/base/form';

export type SaveAction = (input: unknown) => Promise<FormState>;

/**
 * Sends values to an action and keeps its answer; reports a server that does not answer, and keeps what was typed. The
 * first fault of the form or page gets the focus. Drops calls while a save is under way: they would name an outdated
 * state.
 */
export function useSave(action: SaveAction) {
  const t = useTranslations('common');
  const [state, setState] = useState<FormState>({});
  const [isPending, startTransition] = useTransition();
  const sent = useFaultFocus(state);
  const isUnderWay = useRef(false);
  const save = (input: unknown, onSaved?: () => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    sent.current = document.activeElement?.closest('form, main') ?? null;
    startTransition(async () => {
      const answer = await action(input).catch((): FormState => ({ ok: false, message: t('failed'), at: Date.now() }));
      isUnderWay.current = false;
      startTransition(() => {
        setState(answer);
        if (answer.ok) onSaved?.();
      });
    });
  };
  return { state, isPending, save, forget: () => setState({}) };
}
