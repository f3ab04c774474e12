import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useRef } from 'react';
import { useFaultFocus } from '#components/ui/use-fault-focus';
import type { FormState } from '#lib/base/form';

/**
 * Spread `form` on the form: nothing typed is reset, the first fault gets the focus, and a server that does not answer
 * is reported. Repeated submits are dropped while one is under way.
 */
export function useFormAction<State extends FormState>(action: (state: State, form: FormData) => Promise<State>) {
  const t = useTranslations('common');
  const isUnderWay = useRef(false);
  const [answer, run, isPending] = useActionState(async (previous: FormState, form: FormData): Promise<FormState> => {
    try {
      return await action(previous as State, form);
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, message: t('failed'), at: Date.now() };
    } finally {
      isUnderWay.current = false;
    }
  }, {});
  const sent = useFaultFocus(answer);

  function onSubmit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    sent.current = event.currentTarget;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => run(form));
  }
  // React runs `action` for a submit from before the script ran, and would then reset the form.
  const onReset = (event: React.SyntheticEvent) => event.preventDefault();
  return { state: answer as State, isPending, form: { action: run, onSubmit, onReset } };
}
