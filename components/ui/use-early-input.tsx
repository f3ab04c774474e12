'use client';

import { useEffect, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Hands on what was typed before the script ran. React misses that input and resets text areas: so the value is read in
 * the first render and sent as an input event.
 */
export function useEarlyInput(id: string): void {
  const [early] = useState(() => typedInto(controlOf(id)));
  useEffect(() => {
    const control = controlOf(id);
    if (control && early !== undefined) tell(control, typedInto(control) ?? early);
  }, [id, early]);
}

function controlOf(id: string): Control | null {
  return typeof document === 'undefined' ? null : (document.getElementById(id) as Control | null);
}

/** The field's value if it differs from the server's. */
function typedInto(control: Control | null): string | undefined {
  return control && control.value !== givenTo(control) ? control.value : undefined;
}

function givenTo(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = [...control.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? '';
}

/** React compares with the value last set on the element, so that is set first. */
function tell(control: Control, typed: string): void {
  const setValue = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  const cursor = control instanceof HTMLSelectElement ? null : control.selectionStart;
  control.value = givenTo(control);
  setValue?.call(control, typed);
  if (cursor !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(cursor, cursor);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
