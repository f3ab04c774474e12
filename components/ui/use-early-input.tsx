'use client';

import { useEffect, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Hands on what was typed into a field of the server's page before its script ran. React hears of no input from before
 * it, and puts a text area's own text back: so what stood there is read in the first render, and told as an input.
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

/** What the field says, where that is not what the server gave it. */
function typedInto(control: Control | null): string | undefined {
  return control && control.value !== givenTo(control) ? control.value : undefined;
}

function givenTo(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = [...control.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? '';
}

/** An input as if typed now. React compares with the last value that was set on the element, so that is set first. */
function tell(control: Control, typed: string): void {
  const setValue = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  const cursor = control instanceof HTMLSelectElement ? null : control.selectionStart;
  control.value = givenTo(control);
  setValue?.call(control, typed);
  if (cursor !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(cursor, cursor);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
