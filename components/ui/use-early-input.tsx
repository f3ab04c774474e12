'use client';

import { useEffect, useLayoutEffect, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Hands on what was typed before the script ran, and keeps what was selected. React misses that input, and resets text
 * areas with their selection: so both are read in the first render, and the input is sent as an event.
 */
export function useEarlyInput(id: string): void {
  const [early] = useState(() => ({ typed: typedInto(controlOf(id)), selected: selectionIn(controlOf(id)) }));
  useLayoutEffect(() => {
    const control = controlOf(id);
    if (control && early.selected && selectionIn(control)?.every((place) => place === 0))
      select(control, early.selected);
  }, [id, early]);
  useEffect(() => {
    const control = controlOf(id);
    if (!control || early.typed === undefined) return;
    const typed = typedInto(control);
    if (typed === undefined) tell(control, early.typed, early.selected);
    else tell(control, typed, selectionIn(control));
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

type Selection = [from: number, to: number];

/** Where the cursor is, if it is in this field. */
function selectionIn(control: Control | null): Selection | undefined {
  if (!control || control instanceof HTMLSelectElement || document.activeElement !== control) return;
  const { selectionStart, selectionEnd } = control;
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}

function select(control: Control, selected: Selection): void {
  if (!(control instanceof HTMLSelectElement)) control.setSelectionRange(...selected);
}

/**
 * React compares with the value last set on the element, so that is set first; and it sets the value anew once its state
 * has changed, so the selection follows.
 */
function tell(control: Control, typed: string, selected: Selection | undefined): void {
  const setValue = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  control.value = givenTo(control);
  setValue?.call(control, typed);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  if (selected) queueMicrotask(() => select(control, selected));
}
