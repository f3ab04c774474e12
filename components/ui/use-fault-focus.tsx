import { useEffect, useRef } from 'react';
import type { FormState } from '#lib/base/form';

/** Set the ref to what is sent: after a refusal its first invalid field gets the focus. */
export function useFaultFocus(answer: FormState) {
  const sent = useRef<Element>(null);
  useEffect(() => {
    if (answer.ok === false) sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);
  return sent;
}
