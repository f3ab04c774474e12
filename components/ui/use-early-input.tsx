'use client';

import { useEffect, useLayoutEffect, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Hands on what was typed before the script ran, as an event, for React misses it; and keeps what was typed and selected
 * until then.
 */
export function useEarlyInput(id: string): void {
  // A field that comes later was nowhere to type into.
  const [wasThere] = useState(() => shield(controlOf(id)));
  useLayoutEffect(() => unshield(controlOf(id)), [id]);
  useEffect(() => {
    const control = wasThere ? controlOf(id) : null;
    const typed = typedInto(control);
    if (control && typed !== undefined) tell(control, typed, selectionIn(control));
  }, [id, wasThere]);
}

/**
 * Returns whether there is one. React sets the value of a text area anew at some moment between its render and its effects, which drops what was typed
 * and selected by then. It does so if the element's text is the value that it knows: so the text reads as none meanwhile,
 * and a default that stays the same is not set.
 */
function shield(control: Control | null): boolean {
  if (control?.localName !== 'textarea') return control !== null;
  const known = givenTo(control);
  const setDefault = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'defaultValue')?.set;
  Object.defineProperties(control, {
    textContent: { configurable: true, get: () => null },
    defaultValue: {
      configurable: true,
      get: () => known,
      set: (value: string) => value === known || setDefault?.call(control, value),
    },
  });
  return true;
}

function unshield(control: Control | null): void {
  if (control?.localName !== 'textarea') return;
  for (const shielded of ['textContent', 'defaultValue']) Reflect.deleteProperty(control, shielded);
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
