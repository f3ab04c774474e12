import { useState } from 'react';
import type { FormState } from '#lib/base/form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Keeps the last success of an action, for where the row that had its button is gone with it. */
export function useAnswer(action: Action): { answer: FormState; kept: Action } {
  const [answer, setAnswer] = useState<FormState>({});
  const kept: Action = async (state, form) => {
    const given = await action(state, form);
    if (given.ok) setAnswer(given);
    return given;
  };
  return { answer, kept };
}
